//! The dictionary that comes with the crate: its tables, made from the files when the crate is built, and the text of
//! the files that hold entries, for what is asked of a single one.
//!
//! Start-up is the reason. A program that read the 18 files itself spent 100 ms and more of every start on parsing,
//! interning and building the phrase tree. The build script does that once, in half a second, with the same loader
//! that reads users' files, and packs what it made. Reading the tables back is copying: 13.0 MB in about 7 ms, so that
//! one article through the program takes 12 ms in all and 32 MB. The tables are copied, not searched in place, because
//! a copy is what a user's entries can be added to: there is one layout and no second code path over it. Searching in
//! place would save 5 ms of the 11 and cost a decoding step at every look-up.

use super::entry::{Source, Text};
use super::files::ENTRIES;
use super::tables::Data;
use crate::error::Error;

/// The tables, written by the build script.
static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/curated.bin"));

/// Reads the tables.
pub(super) fn read() -> Result<Data, Error> {
    let sources = ENTRIES.iter().map(|(name, text)| Source::new(name, Text::Static(text), 0)).collect();
    Data::unpack(TABLES, sources)
        .ok_or_else(|| Error::dictionary("curated.bin", 1, "the tables are cut short, expected those of the build"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::files::WORDS;
    use crate::dictionary::load::Loader;

    #[test]
    fn the_tables_of_the_build_are_those_of_the_files() {
        let loader = Loader::files(WORDS.iter().chain(ENTRIES)).expect("sound files");
        assert!(loader.data.pack() == TABLES, "the build script's tables are not what the files give");
        // Reading gives back what was written, so that both match alike.
        assert!(read().expect("whole tables").pack() == TABLES);
        assert!(Data::unpack(&TABLES[..TABLES.len() - 1], Vec::new()).is_none());
    }
}
