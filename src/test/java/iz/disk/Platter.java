package iz.disk;

import java.util.ArrayList;
import java.util.List;

/// What a disk surely has at a moment, and what it was told since and may have or not.
///
/// The rules, after POSIX `fsync` and "All File Systems Are Not Created Equal" (Pillai and others,
/// OSDI 2014), whose weakest file system this is:
///
/// - What was written to a file before it was forced is there. What was written since is there, or
///   is not, or in part, each write for itself and in any order; where the file has grown, and the
///   bytes are not there, are zeros. A truncation is there or is not.
/// - The names that were in a folder when it was forced are there. To force a file does not make
///   its name durable. A change of names since is there or is not, each for itself and in any
///   order, and before or after the bytes of the files.
/// - A rename is atomic: the old name or the new, never neither. From one folder to another, both
///   can be there, until the old folder is forced.
///
/// Not modelled: what was never written shows up as foreign bytes (ext4 with `data=writeback`), and
/// a disk that says it has forced what it has not.
final class Platter {
    private final Image sure;
    private final List<Op> unsure = new ArrayList<>();

    Platter(Image start) {
        this.sure = start.copy();
    }

    void apply(Op op) {
        switch (op) {
            case Op.Made made -> sure.make(made);
            case Op.Force force -> force(force.node());
            case Op.Write write -> unsure.add(write);
            case Op.Truncate cut -> unsure.add(cut);
            case Op.Names names -> unsure.add(names);
        }
    }

    private void force(int node) {
        for (Op op : List.copyOf(unsure)) {
            switch (op) {
                case Op.Write write when write.file() == node -> {
                    sure.write(write);
                    unsure.remove(op);
                }
                case Op.Truncate cut when cut.file() == node -> {
                    sure.truncate(cut);
                    unsure.remove(op);
                }
                case Op.Names names -> settle(names, node);
                default -> {}
            }
        }
    }

    private void settle(Op.Names names, int folder) {
        List<Op.Side> rest = new ArrayList<>(names.sides());
        rest.removeIf(side -> side.folder() == folder);
        if (rest.size() == names.sides().size()) {
            return;
        }
        // Where the old name is gone for sure, the new one is there for sure.
        rest.removeIf(side -> side.node() != Op.Side.NOTHING);
        int at = unsure.indexOf(names);
        for (Op.Side side : names.sides()) {
            if (!rest.contains(side)) {
                sure.name(side);
                forgetBefore(at, side);
            }
        }
        unsure.set(at, new Op.Names(rest));
        unsure.removeIf(op -> op instanceof Op.Names left && left.sides().isEmpty());
    }

    /// An older change of a name cannot come back after a newer one is sure.
    private void forgetBefore(int at, Op.Side newer) {
        for (int i = 0; i < at; i++) {
            if (unsure.get(i) instanceof Op.Names names) {
                List<Op.Side> rest = new ArrayList<>(names.sides());
                rest.removeIf(side -> side.isOf(newer));
                unsure.set(i, new Op.Names(rest));
            }
        }
    }

    /// What is found after the power came back.
    Image after(PowerCut cut) {
        Image image = sure.copy();
        for (Op op : unsure) {
            switch (op) {
                case Op.Write write -> cut.write(write, image);
                case Op.Truncate truncate -> cut.truncate(truncate, image);
                case Op.Names names -> cut.names(names, image);
                case Op.Made _, Op.Force _ -> throw new AssertionError(op);
            }
        }
        return image;
    }

    /// True when nothing hangs in the air: every power cut leaves the same.
    boolean isSure() {
        return unsure.isEmpty();
    }
}
