package iz.desk;

/// What a program wants to do with a draft.
public enum Step {
    READ,
    WRITE,
    /// Take back what was handed in.
    RECALL,
    REVIEW,
    /// Accept what was handed in.
    PUBLISH;

    /// The scope that covers it; reading comes with either.
    Scope scope() {
        return this == REVIEW || this == PUBLISH ? Scope.REVIEW : Scope.WRITE;
    }
}
