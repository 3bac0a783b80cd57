package iz.poem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list that is built by putting one id beside another: linear, where an array would be
/// quadratic.
final class Chain {
    private static final Id START = Id.of("/");
    private final Map<Id, Id> next = new HashMap<>();
    private final Map<Id, Id> previous = new HashMap<>();
    private Id last = START;

    boolean contains(Id id) {
        return previous.containsKey(id);
    }

    void append(Id id) {
        insertAfter(last, id);
    }

    void insertBefore(Id place, Id id) {
        insertAfter(Optional.ofNullable(previous.get(place)).orElse(START), id);
    }

    void insertAfter(Id place, Id id) {
        Id following = next.put(place, id);
        previous.put(id, place);
        if (following == null) {
            last = id;
        } else {
            next.put(id, following);
            previous.put(following, id);
        }
    }

    List<Id> all() {
        List<Id> list = new ArrayList<>();
        Id id = next.get(START);
        while (id != null) {
            list.add(id);
            id = next.get(id);
        }
        return list;
    }
}
