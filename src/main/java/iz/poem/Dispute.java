package iz.poem;

import java.util.List;

/// The claims about one question, side by side.
public record Dispute(Id id, Names title, Names description, List<Claim> claims) {}
