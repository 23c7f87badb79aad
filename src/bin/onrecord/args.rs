//! The command line: what can be asked for, and the page of help.

use clap::{Parser, Subcommand, ValueEnum};
use onrecord::OffsetUnit;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  onrecord story.txt                       who said what, to read
  onrecord --explain < story.txt           with the reason for each decision
  onrecord --format jsonl news.jsonl       one line of JSON an article
  onrecord --format html *.txt > all.html  a page for the browser
  onrecord --dict clubs.tsv *.txt          with names of your own
  onrecord explain story.txt -q 3          why quotation 3 is given to its speaker

An input line is {\"id\": …, \"text\": \"…\"}; title, byline, date and language are read too.
A file that is named like a command: ./man. Help on a command: onrecord COMMAND --help.
Exit status: 0 all right, 1 some articles failed, 2 usage or a file that cannot be read.";

/// Reads English news articles and says who is named and who said what in what role.
#[derive(Debug, Parser)]
#[command(
    name = "onrecord",
    version,
    max_term_width = 100,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    override_usage = "onrecord [OPTIONS] [FILE]...\n       onrecord COMMAND [OPTIONS] ..."
)]
pub struct Args {
    /// Something else than to read articles.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// What is known.
    #[command(flatten)]
    pub knowledge: Knowledge,

    /// Read articles on so many cores at once, 0 for all of them; results keep their order, and come in batches
    #[arg(short, long, default_value = "1", value_name = "N")]
    pub jobs: usize,

    /// How to write: pretty for the terminal, html for the browser, jsonl for programs
    #[arg(short, long, value_enum, default_value = "pretty", hide_possible_values = true, value_name = "FORMAT")]
    pub format: Format,

    /// What offsets count: characters (code points), bytes of UTF-8 or UTF-16 units
    #[arg(long, value_enum, default_value = "char", hide_possible_values = true, value_name = "char|byte|utf16")]
    pub offsets: Offsets,

    /// Layers to add to the JSON: tokens, sentences or both, parted by a comma
    #[arg(long, value_enum, value_delimiter = ',', hide_possible_values = true, value_name = "LAYERS")]
    pub layers: Vec<Layer>,

    /// Leave speakers out that are less certain than this, 0 to 1
    #[arg(long, value_parser = share, default_value = "0", hide_default_value = true, value_name = "X")]
    pub min_confidence: f32,

    /// Show the rule and the evidence behind each decision
    #[arg(long)]
    pub explain: bool,
}

/// What to read, and how: the same for every command that reads articles.
#[derive(Debug, clap::Args)]
pub struct Reading {
    /// Files to read; none, or '-', is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to read: text is one article a file, jsonl one a line [default: jsonl for *.jsonl, else text]
    #[arg(short, long, value_enum, hide_possible_values = true, value_name = "text|jsonl")]
    pub input: Option<Input>,

    /// Echo this field of the input line under "meta"; may be repeated
    #[arg(long, value_name = "FIELD")]
    pub keep: Vec<String>,
}

/// What the analyzer knows: the same for every command that analyses.
#[derive(Debug, clap::Args)]
pub struct Knowledge {
    /// Lay a dictionary of your own (TSV) over the curated one; may be repeated
    #[arg(long, value_name = "FILE")]
    pub dict: Vec<PathBuf>,

    /// Allow a kind of your own in dictionaries, such as product; may be repeated
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<String>,
}

/// What else the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Look after dictionaries: check FILE…, find NAME
    Dict(crate::dict::DictArgs),
    /// Say in plain words why a quotation is given to a speaker
    Explain(crate::explain::ExplainArgs),
    /// Write the completions of a shell: onrecord completions bash
    Completions(crate::shell::CompletionsArgs),
    /// Write the manual page: onrecord man | man -l -
    Man,
}

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// The whole file is one article.
    Text,
    /// Every line is an article.
    Jsonl,
}

impl Input {
    /// What the ending of a file's name says.
    pub fn of(path: &Path) -> Input {
        match path.extension() {
            Some(ending) if ending.eq_ignore_ascii_case("jsonl") => Input::Jsonl,
            _ => Input::Text,
        }
    }
}

/// How results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, on the terminal.
    Pretty,
    /// For people, in a browser: one page for all articles.
    Html,
    /// For programs.
    Jsonl,
}

/// The unit of offsets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Offsets {
    /// Unicode code points.
    Char,
    /// Bytes of UTF-8.
    Byte,
    /// UTF-16 code units.
    Utf16,
}

impl Offsets {
    /// The library's word for it.
    pub fn unit(self) -> OffsetUnit {
        match self {
            Offsets::Char => OffsetUnit::Char,
            Offsets::Byte => OffsetUnit::Byte,
            Offsets::Utf16 => OffsetUnit::Utf16,
        }
    }
}

/// An array that is written only when asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Layer {
    /// The tokens.
    Tokens,
    /// The sentences.
    Sentences,
}

/// A number from 0 to 1.
fn share(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(x) if (0.0..=1.0).contains(&x) => Ok(x),
        _ => Err("expected a number from 0 to 1, such as 0.8".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        use clap::CommandFactory;
        Args::command().debug_assert();
        let help = Args::command().render_help().to_string();
        assert!(help.lines().count() <= 50, "help must fit a screen:\n{help}");
    }

    #[test]
    fn endings_say_how_to_read() {
        for (name, input) in [("a.jsonl", Input::Jsonl), ("a.JSONL", Input::Jsonl), ("a.json", Input::Text)] {
            assert_eq!(Input::of(Path::new(name)), input, "{name}");
        }
        assert_eq!(Input::of(Path::new("jsonl")), Input::Text);
    }
}
