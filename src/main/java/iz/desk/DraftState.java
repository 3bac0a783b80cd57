package iz.desk;

/// Where a draft is on its way to the readers.
public enum DraftState {
    DRAFT,
    IN_REVIEW,
    /// An editor gave it back with a reason.
    RETURNED,
    PUBLISHED,
    /// It was in the archive, and is there no more.
    WITHDRAWN;

    /// True when its translators may change it. What is published stays as it is until a correction
    /// is accepted.
    public boolean open() {
        return this != IN_REVIEW && this != WITHDRAWN;
    }
}
