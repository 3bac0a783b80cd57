package iz.web.page;

import iz.desk.Block;
import iz.desk.Remark;
import iz.desk.Saving;

import java.util.List;
import java.util.Optional;

/// A block as the page of a draft shows it.
///
/// @param numbers of its lines, for people; empty when it renders nothing
/// @param scripts its lines in scripts that the translator reads
/// @param others how other versions render its lines
/// @param alike lines that resemble its own, with their renderings, where they were asked for
/// @param alikeHref asks for them
/// @param mark what has become of its words: a message's key
/// @param rows that the field shows at first
/// @param error true when one of the findings keeps it from being published
/// @param conflict somebody else's words and these, when they met
record BlockView(
        Block block,
        String numbers,
        List<SourceLine> source,
        List<Other> scripts,
        List<Other> others,
        Optional<List<Alike>> alike,
        String alikeHref,
        String mark,
        int rows,
        List<String> findings,
        boolean error,
        List<Said> remarks,
        Optional<Saving.Conflict> conflict) {
    /// @param number as its stable name counts
    /// @param pieces the text, with what the glossary says of its words; empty when that is nothing
    /// @param diff from the wording that the block was made from; empty when that is the same
    record SourceLine(
            String name,
            String number,
            Text text,
            List<Glossed> pieces,
            List<WordDiff.Piece> diff) {}

    /// @param what its language and who made it
    record Other(Text text, String what) {}

    /// @param percent how much the line resembles the block's; 100 where only accents and script
    ///   differ
    /// @param href where it stands
    record Alike(int percent, Text line, Text rendering, String what, String href) {}

    /// @param diff from the words in force to those proposed; empty when none are
    record Said(Remark remark, List<WordDiff.Piece> diff) {
        public boolean open() {
            return remark.state() == Remark.State.OPEN;
        }
    }
}
