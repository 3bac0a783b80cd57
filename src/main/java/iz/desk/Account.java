package iz.desk;

/// Somebody who works here. All that is known of them is the name they chose.
public record Account(long id, String penName, Role role) {}
