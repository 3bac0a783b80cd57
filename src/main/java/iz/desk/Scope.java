package iz.desk;

/// What a program may do in somebody's name.
public enum Scope {
    /// Begin and write drafts, hand them in and take them back.
    WRITE(Role.TRANSLATOR),
    /// Say something of what others hand in, give it back and accept it.
    REVIEW(Role.EDITOR);

    private final Role role;

    Scope(Role role) {
        this.role = role;
    }

    /// True when somebody of this role can lend it: nobody lends more than they have.
    public boolean isFor(Role other) {
        return other.mayDoWhat(role);
    }
}
