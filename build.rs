//! Makes the tables of the curated dictionary from the files in `src/dictionary/data`.
//!
//! A program that read the files itself would need 100 ms to start. So the library's own loader runs here, and what it
//! made is packed into a file that the library includes; see `src/dictionary/pack.rs`. A line that is not as it should
//! be stops the build with its file and number.
#![allow(dead_code, unused_imports)]

#[path = "src/error.rs"]
mod error;
#[path = "src/span.rs"]
mod span;

#[path = "src/page"]
mod page {
    mod abbreviations;
    mod fixups;
    mod plain;
    mod tokens;
    mod uax29;

    pub(crate) use tokens::{Token, TokenKind, tokens_of};
}

#[path = "src/dictionary"]
mod dictionary {
    mod entry;
    #[cfg(feature = "curated")]
    pub(crate) mod files;
    pub(crate) mod key;
    pub(crate) mod load;
    mod matcher;
    mod pack;
    mod symbols;
    mod tables;
    mod tsv;
    mod words;
}

/// Reads all files and packs the tables.
#[cfg(feature = "curated")]
fn tables() -> Result<Vec<u8>, error::Error> {
    use dictionary::files::{ENTRIES, WORDS};
    let loader = dictionary::load::Loader::files(WORDS.iter().chain(ENTRIES))?;
    Ok(loader.data.pack())
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "curated")]
    match tables() {
        Ok(tables) => {
            let folder = std::env::var_os("OUT_DIR").unwrap_or_default();
            let file = std::path::Path::new(&folder).join("curated.bin");
            if let Err(error) = std::fs::write(&file, tables) {
                println!("cargo::error={}: {error}", file.display());
            }
        }
        Err(error) => println!("cargo::error=src/dictionary/data/{error}"),
    }
}
