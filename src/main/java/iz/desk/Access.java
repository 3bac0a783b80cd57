package iz.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Who may do what with a draft. It is decided here and nowhere else: pages ask, they do not know.
final class Access {
    private Access() {}

    static boolean isHand(Connection open, Account who, long draft) throws SQLException {
        return Database.row(
                        open,
                        row -> true,
                        "SELECT 1 FROM hand WHERE draft = ? AND account = ?",
                        draft,
                        who.id())
                .isPresent();
    }

    /// Its translators, while it is not being reviewed and the archive is not frozen.
    static boolean writes(Connection open, Account who, long draft) throws SQLException {
        return isHand(open, who, draft)
                && state(open, draft).filter(DraftState::open).isPresent()
                && !Settings.isFrozen(open);
    }

    /// An editor who is none of its translators: nobody publishes their own.
    static boolean reviews(Connection open, Account who, long draft) throws SQLException {
        return who.role().mayDoWhat(Role.EDITOR)
                && !isHand(open, who, draft)
                && state(open, draft).filter(DraftState.IN_REVIEW::equals).isPresent();
    }

    /// Its translators always; editors while it is theirs to review.
    static boolean reads(Connection open, Account who, long draft) throws SQLException {
        return isHand(open, who, draft) || reviews(open, who, draft);
    }

    static Optional<DraftState> state(Connection open, long draft) throws SQLException {
        return Database.row(
                open,
                row -> DraftState.valueOf(row.getString(1)),
                "SELECT state FROM draft WHERE id = ?",
                draft);
    }

    /// A program reads what it may work on: as its owner writes or reviews, as far as it has the
    /// scope for that.
    static boolean reads(Connection open, Holder who, long draft) throws SQLException {
        return (who.may(Scope.WRITE) && isHand(open, who.account(), draft))
                || (who.may(Scope.REVIEW) && reviews(open, who.account(), draft));
    }

    /// What keeps a program from a step; empty when nothing does. The step itself looks again, so
    /// that nothing is lost by what happens between the two.
    static Optional<Obstacle> obstacle(Connection open, Holder who, long draft, Step step)
            throws SQLException {
        if (step != Step.READ && !who.may(step.scope())) {
            return Optional.of(Obstacle.SCOPE);
        }
        if (!reads(open, who, draft)) {
            return Optional.of(Obstacle.UNKNOWN);
        }
        boolean hand = isHand(open, who.account(), draft);
        DraftState state = state(open, draft).orElseThrow();
        boolean frozen = Settings.isFrozen(open);
        return switch (step) {
            case READ -> Optional.empty();
            case WRITE, RECALL -> {
                boolean now = step == Step.WRITE ? state.open() : state == DraftState.IN_REVIEW;
                yield !hand
                        ? Optional.of(Obstacle.NOT_THEIRS)
                        : !now
                                ? Optional.of(Obstacle.STATE)
                                : frozen && step == Step.WRITE
                                        ? Optional.of(Obstacle.FROZEN)
                                        : Optional.empty();
            }
            case REVIEW, PUBLISH ->
                    hand
                            ? Optional.of(Obstacle.OWN)
                            : frozen && step == Step.PUBLISH
                                    ? Optional.of(Obstacle.FROZEN)
                                    : Optional.empty();
        };
    }
}
