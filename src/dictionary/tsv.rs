//! Reading tab-separated dictionary files: comments at the top, a header row, one entry a line.

use crate::error::Error;

/// The most columns a file may have.
pub(crate) const MOST_COLUMNS: usize = 24;

/// A file with its header read.
pub(crate) struct Table<'a> {
    file: &'a str,
    columns: Vec<&'a str>,
    body: &'a str,
    /// Byte offset of the body in the file, and the number of its first line.
    offset: usize,
    first_line: usize,
}

/// One line, cut into cells.
pub(crate) struct Row<'a> {
    cells: [&'a str; MOST_COLUMNS],
    /// Number of the line, from 1.
    pub(crate) number: usize,
    /// Byte offset of the line in the file.
    pub(crate) offset: usize,
}

impl<'a> Row<'a> {
    /// The cell of a column, empty where the file has no such column.
    pub(crate) fn get(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |c| self.cells[c])
    }
}

/// Cuts a line into cells.
pub(crate) fn cells(line: &str) -> ([&str; MOST_COLUMNS], usize) {
    let mut out = [""; MOST_COLUMNS];
    let mut n = 0;
    for cell in line.split('\t') {
        if n < MOST_COLUMNS {
            out[n] = cell;
        }
        n += 1;
    }
    (out, n)
}

impl<'a> Table<'a> {
    /// Reads comments and header. `required` names columns that must be there.
    pub(crate) fn open(file: &'a str, text: &'a str, required: &[&str]) -> Result<Self, Error> {
        // A byte order mark, as spreadsheets write it, is no part of the header.
        let mut offset = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut line_number = 0;
        for line in text[offset..].split_inclusive('\n') {
            line_number += 1;
            offset += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            if columns.len() > MOST_COLUMNS {
                return Err(Error::dictionary(
                    file,
                    line_number,
                    format!("{} columns, expected {MOST_COLUMNS} at most", columns.len()),
                ));
            }
            for column in required {
                if !columns.contains(column) {
                    let problem = format!(
                        "no column \"{column}\" in the header row, found {}; the header names the columns, parted by tabs",
                        columns.join(", ")
                    );
                    return Err(Error::dictionary(file, line_number, problem));
                }
            }
            return Ok(Table { file, columns, body: &text[offset..], offset, first_line: line_number + 1 });
        }
        Err(Error::dictionary(
            file,
            line_number.max(1),
            format!("no header row, expected one with the columns {}", required.join(", ")),
        ))
    }

    /// Names of the columns, in order.
    pub(crate) fn columns(&self) -> &[&'a str] {
        &self.columns
    }

    /// Number of the header's line.
    pub(crate) fn header_line(&self) -> usize {
        self.first_line - 1
    }

    /// Number of the column of this name.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| *c == name)
    }

    /// All rows; an error for a line with more cells than the header has.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Result<Row<'a>, Error>> + '_ {
        let mut at = self.offset;
        self.body.split_inclusive('\n').enumerate().filter_map(move |(i, line)| {
            let offset = at;
            at += line.len();
            let line = line.trim_end_matches(['\n', '\r']);
            let number = self.first_line + i;
            if line.is_empty() || line.starts_with('#') {
                return None;
            }
            let (cells, n) = cells(line);
            if n > self.columns.len() {
                let problem =
                    format!("{n} cells, but the header names {} columns; is there a tab too many?", self.columns.len());
                return Some(Err(Error::dictionary(self.file, number, problem)));
            }
            Some(Ok(Row { cells, number, offset }))
        })
    }
}
