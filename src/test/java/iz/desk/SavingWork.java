package iz.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A program that saves words into a draft until it is killed, and says of each save that it is
/// kept. For `KillDuringSaveIT`.
final class SavingWork {
    private SavingWork() {}

    /// @param args the desk's folder, the number of a draft, a word that its texts begin with
    public static void main(String... args) {
        try (Desk desk = Desk.open(Path.of(args[0]), Clock.systemUTC())) {
            Account who = desk.accounts().all().getFirst();
            Editing editing = new Editing(desk.database());
            Drafts drafts = new Drafts(desk.database());
            long draft = Long.parseLong(args[1]);
            System.out.println("begun");
            for (int i = 0; ; i++) {
                Draft now = drafts.read(who, draft).orElseThrow();
                Block block = now.blocks().get(i % now.blocks().size());
                String text = args[2] + " " + i;
                Words words = new Words(block.id(), block.saved(), text, "");
                if (editing.save(who, draft, List.of(words)) instanceof Saving.Saved) {
                    System.out.println(text);
                }
            }
        }
    }
}
