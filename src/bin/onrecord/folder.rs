//! Formats of several files, written into a folder: tables, and texts with their annotations beside them.

use crate::args::Format;
use crate::interrupt;
use onrecord::Document;
use onrecord::output::{Options, brat, tsv::Table};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The name of a file for a text is cut after so many letters of the article's id.
const LONGEST_NAME: usize = 60;

/// A folder that results are written into.
pub struct Folder {
    path: PathBuf,
    /// The tables, where the format is one of tables.
    tables: Vec<(Table, BufWriter<File>)>,
}

impl Folder {
    /// Makes the folder, if need be, and the files that all articles go into. Files of these names are overwritten.
    ///
    /// # Errors
    /// Where that cannot be done.
    pub fn new(path: &Path, format: Format) -> io::Result<Folder> {
        std::fs::create_dir_all(path)?;
        let mut tables = Vec::new();
        match format {
            Format::Tsv => {
                for table in Table::ALL {
                    let mut out = BufWriter::new(File::create(path.join(table.file_name()))?);
                    writeln!(out, "{}", table.header())?;
                    tables.push((table, out));
                }
            }
            _ => std::fs::write(path.join("annotation.conf"), brat::CONFIGURATION)?,
        }
        Ok(Folder { path: path.to_path_buf(), tables })
    }

    /// Adds the article of this number.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn add(&mut self, document: &Document, options: &Options, number: u64) -> io::Result<()> {
        let _whole = interrupt::whole();
        for (table, out) in &mut self.tables {
            table.write(document, options, &mut *out)?;
            out.flush()?;
        }
        if self.tables.is_empty() {
            // The number keeps names apart and in order.
            let name = format!("{number:06}-{}", plain(document.article().id().unwrap_or("article")));
            std::fs::write(self.path.join(format!("{name}.txt")), document.text())?;
            let mut out = BufWriter::new(File::create(self.path.join(format!("{name}.ann")))?);
            brat::write_annotations(document, options, &mut out)?;
            out.flush()?;
        }
        Ok(())
    }
}

/// What of an id may stand in the name of a file anywhere: the last part of a path, without its ending.
fn plain(id: &str) -> String {
    let last = id.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or("article");
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| if stem.is_empty() { last } else { stem });
    let letters = stem.chars().map(|c| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' });
    letters.take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn ids_become_names_of_files() {
        for (id, name) in [
            ("story-17", "story-17"),
            ("corpora/wire.txt", "wire"),
            ("https://example.org/2024/a b?c=1", "a-b-c-1"),
            ("../../etc/passwd", "passwd"),
            (".hidden", "-hidden"),
            ("C:\\news\\x.jsonl.gz", "x-jsonl"),
        ] {
            assert_eq!(plain(id), name);
        }
        assert_eq!(plain(&"x".repeat(500)).len(), 60);
    }
}
