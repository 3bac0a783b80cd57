package iz.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/// What an edit makes of a layout. Blocks whose words change give way to new ones, so that the
/// layout from before can always come back with the words that it had.
final class Rearranging {
    private final List<Place> places;
    private final LongFunction<String> words;
    private final ToLongFunction<String> fresh;

    /// @param words of a block, as they are in force
    /// @param fresh makes a block of such words
    Rearranging(List<Place> places, LongFunction<String> words, ToLongFunction<String> fresh) {
        this.places = new ArrayList<>(places);
        this.words = words;
        this.fresh = fresh;
    }

    /// @return empty when there is nothing to change, or no such block
    Optional<List<Place>> after(Edit edit) {
        int at = index(edit.block());
        if (at < 0) {
            return Optional.empty();
        }
        Place place = places.get(at);
        boolean changed =
                switch (edit) {
                    case Edit.Merge merge -> merge(at);
                    case Edit.Split split -> split(at, split.at());
                    case Edit.Up up -> move(at, at - 1);
                    case Edit.Down down -> move(at, at + 1);
                    case Edit.Omit omit -> omit(at);
                    case Edit.Keep keep -> place.omitted() && set(at, place.omitting(false));
                    case Edit.Add add ->
                            insert(at + 1, new Place(fresh(""), List.of(), false, false));
                    case Edit.Remove remove -> place.lines().isEmpty() && remove(at);
                    case Edit.Align align -> align(at, align.lines());
                    case Edit.Stanza stanza -> at > 0 && set(at, place.opening(!place.opens()));
                };
        return changed ? Optional.of(List.copyOf(places)) : Optional.empty();
    }

    private int index(long block) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).block() == block) {
                return i;
            }
        }
        return -1;
    }

    private long fresh(String text) {
        return fresh.applyAsLong(text);
    }

    private boolean set(int at, Place place) {
        return !places.set(at, place).equals(place);
    }

    private boolean insert(int at, Place place) {
        places.add(at, place);
        return true;
    }

    private boolean merge(int at) {
        if (at + 1 == places.size()) {
            return false;
        }
        Place first = places.get(at);
        Place next = places.remove(at + 1);
        Set<String> lines = new LinkedHashSet<>(first.lines());
        lines.addAll(next.lines());
        String text = (words.apply(first.block()) + " " + words.apply(next.block())).strip();
        boolean omitted = first.omitted() && next.omitted();
        return set(at, new Place(fresh(text), List.copyOf(lines), omitted, first.opens()));
    }

    private boolean split(int at, int where) {
        Place place = places.get(at);
        String text = words.apply(place.block());
        int breaks = text.indexOf('\n');
        int end = where >= 0 ? where : breaks >= 0 ? breaks : text.length();
        int cut = Math.min(end, text.length());
        if (cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut))) {
            cut--;
        }
        List<String> lines = place.lines();
        boolean several = lines.size() > 1;
        long one = fresh(text.substring(0, cut).strip());
        long other = fresh(text.substring(cut).strip());
        List<String> first = several ? lines.subList(0, 1) : lines;
        List<String> rest = several ? lines.subList(1, lines.size()) : lines;
        set(at, new Place(one, first, place.omitted(), place.opens()));
        return insert(at + 1, new Place(other, rest, place.omitted(), false));
    }

    /// What stands on its new place decides where stanzas begin: the words move, the shape stays.
    private boolean move(int from, int to) {
        if (to < 0 || to >= places.size()) {
            return false;
        }
        Place moved = places.get(from);
        Place other = places.get(to);
        places.set(to, moved.opening(other.opens()));
        places.set(from, other.opening(moved.opens()));
        return true;
    }

    private boolean omit(int at) {
        Place place = places.get(at);
        if (place.lines().isEmpty()) {
            return remove(at);
        }
        if (place.omitted()) {
            return false;
        }
        boolean empty = words.apply(place.block()).isEmpty();
        return set(at, (empty ? place : place.of(fresh(""))).omitting(true));
    }

    private boolean remove(int at) {
        if (places.size() == 1) {
            return false;
        }
        Place gone = places.remove(at);
        if (gone.opens() && at < places.size()) {
            places.set(at, places.get(at).opening(true));
        }
        return true;
    }

    private boolean align(int at, List<String> lines) {
        Place place = places.get(at).rendering(lines);
        return set(at, lines.isEmpty() ? place.omitting(false) : place);
    }
}
