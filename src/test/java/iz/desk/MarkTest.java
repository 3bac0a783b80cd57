package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Marked words are found again.
class MarkTest {
    private static Optional<Mark> moved(Mark mark, String text) {
        return mark.in(text);
    }

    @Test
    void wordsAreFoundWhereTheyWereOrWhereTheyStandOnce() {
        Mark mark = new Mark("7", 4, 8, "wind");
        assertEquals(Optional.of(mark), moved(mark, "The wind is a wind."));
        assertEquals(Optional.of(new Mark("7", 6, 10, "wind")), moved(mark, "O the wind blows"));
        assertEquals(Optional.empty(), moved(mark, "A wind, the wind"));
        assertEquals(Optional.empty(), moved(mark, "O the rewinding"));
        assertEquals(Optional.empty(), moved(mark, "The"));
    }

    @Test
    void offsetsCountCodePoints() {
        Mark gothic = new Mark("l1", 3, 5, "𐌹𐌽");
        assertEquals(Optional.of(gothic), moved(gothic, "𐌰𐌱 𐌹𐌽 𐌲"));
        assertEquals(Optional.of(new Mark("l1", 2, 4, "𐌹𐌽")), moved(gothic, "𐌰 𐌹𐌽 𐌲"));
    }

    @Test
    void whereWordsHaveNoSpacesNeighboursAreNoPartOfThem() {
        Mark frog = new Mark("l1", 3, 4, "蛙");
        assertEquals(Optional.of(new Mark("l1", 1, 2, "蛙")), moved(frog, "や蛙飛びこむ"));
    }

    @Test
    void theyAreKeptAndReadBack() {
        List<Mark> marks = List.of(new Mark("12", 0, 8, "the  way"), new Mark("l3", 1, 2, "ئ"));
        assertEquals(marks, Mark.read(Mark.write(marks)));
    }
}
