//! The command line: what can be asked for, and the page of help.

use clap::{Parser, Subcommand, ValueEnum};
use onrecord::OffsetUnit;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  onrecord story.txt                       who said what, to read
  onrecord --explain < story.txt           with the reason for each decision
  onrecord --format jsonl news.jsonl.gz    one line of JSON an article
  onrecord --input html -f jsonl pages/    from pages as they were saved
  onrecord --format html *.txt > all.html  a page for the browser
  onrecord --dict clubs.tsv *.txt          with names of your own
  onrecord explain story.txt -q 3          why quotation 3 is given to its speaker
  onrecord sources --by gender news.jsonl  who is quoted how often

An input line is {\"id\": …, \"text\": \"…\"}; title, byline, date and language are read too.
A file named like a command: ./man. More: onrecord COMMAND --help, onrecord man.
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
    disable_help_flag = true,
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

    /// Read on so many cores at once, 0 for all of them; results keep their order
    #[arg(short, long, default_value = "1", value_name = "N")]
    pub jobs: usize,

    /// How to write: pretty, html, jsonl, tsv, brat, spacy, corenlp, web-annotation, label-studio
    #[arg(short, long, value_enum, default_value = "pretty", hide_possible_values = true, value_name = "FORMAT")]
    pub format: Format,

    /// The folder that tsv and brat write into
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// What offsets count: char (code points), byte or utf16
    #[arg(long, value_enum, default_value = "char", hide_possible_values = true, value_name = "UNIT")]
    pub offsets: Offsets,

    /// What to add to the JSON: tokens, sentences, text; parted by commas
    #[arg(long, value_enum, value_delimiter = ',', hide_possible_values = true, value_name = "LAYERS")]
    pub layers: Vec<Layer>,

    /// Leave speakers out that are less certain than this, 0 to 1
    #[arg(long, value_parser = share, default_value = "0", hide_default_value = true, value_name = "X")]
    pub min_confidence: f32,

    /// Show the rule and the evidence behind each decision
    #[arg(long)]
    pub explain: bool,

    /// What can be asked for.
    #[command(flatten)]
    pub help: Help,
}

/// One page of help, however it is asked for; what it has no room for stands in the manual page.
#[derive(Debug, clap::Args)]
pub struct Help {
    /// Print help
    #[arg(short = 'h', long = "help", action = clap::ArgAction::HelpShort)]
    help: Option<bool>,
}

/// What to read, and how: the same for every command that reads articles.
#[derive(Debug, clap::Args)]
pub struct Reading {
    /// Files, folders or 'patterns*', .gz and .zst too; none, or '-': standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to read: text or html, one article a file; jsonl, one a line [default: by ending, jsonl or text]
    #[arg(short, long, value_enum, hide_possible_values = true, value_name = "HOW")]
    pub input: Option<Input>,

    /// What the fields of a line are called.
    #[command(flatten)]
    pub fields: FieldNames,

    /// Echo this field of the line under "meta"; may be repeated
    #[arg(long, value_name = "FIELD")]
    pub keep: Vec<String>,

    /// Nothing on standard error, no progress; the exit status still tells
    #[arg(long)]
    pub quiet: bool,
}

/// What the fields of an input line are called. The manual page lists these options; the page of help has no room for
/// all of them.
#[derive(Clone, Debug, clap::Args)]
pub struct FieldNames {
    /// The field with the text; so too --id-field, --title-field, --date-field
    #[arg(long, value_name = "NAME", default_value = "text", hide_default_value = true)]
    pub text_field: String,

    /// The field that holds the id
    #[arg(long, value_name = "NAME", default_value = "id", hide_short_help = true, hide_long_help = true)]
    pub id_field: String,

    /// The field that holds the headline
    #[arg(long, value_name = "NAME", default_value = "title", hide_short_help = true, hide_long_help = true)]
    pub title_field: String,

    /// The field that holds the byline
    #[arg(long, value_name = "NAME", default_value = "byline", hide_short_help = true, hide_long_help = true)]
    pub byline_field: String,

    /// The field that holds the date
    #[arg(long, value_name = "NAME", default_value = "date", hide_short_help = true, hide_long_help = true)]
    pub date_field: String,

    /// The field that holds the language
    #[arg(long, value_name = "NAME", default_value = "language", hide_short_help = true, hide_long_help = true)]
    pub language_field: String,
}

impl Default for FieldNames {
    fn default() -> Self {
        FieldNames {
            text_field: "text".into(),
            id_field: "id".into(),
            title_field: "title".into(),
            byline_field: "byline".into(),
            date_field: "date".into(),
            language_field: "language".into(),
        }
    }
}

/// What the analyzer knows and how it names: the same for every command that analyses.
#[derive(Debug, clap::Args)]
pub struct Knowledge {
    /// A dictionary of your own (TSV) over the curated one; may be repeated
    #[arg(long, value_name = "FILE")]
    pub dict: Vec<PathBuf>,

    /// A kind of your own in dictionaries, such as product; may be repeated
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<String>,

    /// Whether a town that plays is a club: auto (in sport), always, never
    #[arg(
        long,
        value_enum,
        default_value = "auto",
        hide_possible_values = true,
        hide_default_value = true,
        value_name = "WHEN"
    )]
    pub clubs: Clubs,

    /// Add names within longer names: England in Bank of England
    #[arg(long)]
    pub nested: bool,
}

/// What else the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Count who is quoted, how often and in what role, over many articles
    Sources(crate::sources::SourcesArgs),
    /// Look after dictionaries: check FILE…, find NAME
    Dict(crate::dict::DictArgs),
    /// Say in plain words why a quotation is given to a speaker
    Explain(crate::explain::ExplainArgs),
    /// Write the completions of a shell: onrecord completions bash
    Completions(crate::shell::CompletionsArgs),
    /// Write the manual page: onrecord man | man -l -
    Man(crate::shell::ManArgs),
}

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// The whole file is one article.
    Text,
    /// Every line is an article.
    Jsonl,
    /// The whole file is a page with one article in it.
    Html,
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
    /// For programs: one line of JSON an article.
    #[value(alias = "json")]
    Jsonl,
    /// Tables of quotations, entities and mentions, into a folder.
    Tsv,
    /// Texts with standoff annotations beside them, into a folder.
    Brat,
    /// One line of JSON an article, as spaCy's Doc.to_json has it.
    Spacy,
    /// One line of JSON an article, like that of CoreNLP's server.
    Corenlp,
    /// One line of JSON-LD an article: W3C Web Annotation.
    WebAnnotation,
    /// An array of tasks with predictions for Label Studio.
    LabelStudio,
}

impl Format {
    /// Whether it is written as several files.
    pub fn is_folder(self) -> bool {
        matches!(self, Format::Tsv | Format::Brat)
    }
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

/// When a town that plays is a club.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Clubs {
    /// In stories about sport.
    Auto,
    /// In any story.
    Always,
    /// Never.
    Never,
}

impl Clubs {
    /// The library's word for it.
    pub fn rule(self) -> onrecord::Clubs {
        match self {
            Clubs::Auto => onrecord::Clubs::Auto,
            Clubs::Always => onrecord::Clubs::Always,
            Clubs::Never => onrecord::Clubs::Never,
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
    /// The text that offsets refer to.
    Text,
}

/// A number from 0 to 1.
pub fn share(text: &str) -> Result<f32, String> {
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
