//! `onrecord sources`: who is quoted, how often and in what role, over many articles.

use crate::args::{Help, Knowledge, Reading, share};
use crate::faults::{Faults, complain};
use crate::files::{Event, Pieces};
use crate::progress::Progress;
use crate::{interrupt, report};
use clap::ValueEnum;
use onrecord::sources::{self, Sources};
use std::io::{self, Write};

const EXAMPLES: &str = "\
Examples:
  onrecord sources news/                                  who is quoted most
  onrecord sources --by gender --since 2024 news.jsonl    of the articles of 2024 and later
  onrecord sources --format csv news.jsonl.gz > who.csv   for a spreadsheet
  onrecord sources --format html news/ > who.html         a page with charts";

/// Rows of a table on the terminal, where nothing else is asked for.
const TOP: usize = 50;

/// `onrecord sources`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, max_term_width = 100, disable_help_flag = true)]
pub struct SourcesArgs {
    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// What is known.
    #[command(flatten)]
    pub knowledge: Knowledge,

    /// What the rows are: speakers, roles, genders, whom they speak for, kinds of speaker
    #[arg(
        long,
        value_enum,
        default_value = "speaker",
        hide_possible_values = true,
        value_name = "speaker|role|gender|organisation|kind"
    )]
    pub by: By,

    /// Only articles of this date and later: a year, a month or a day, such as 2024-03
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,

    /// Only articles of this date and earlier
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,

    /// How to write
    #[arg(
        short,
        long,
        value_enum,
        default_value = "table",
        hide_possible_values = true,
        value_name = "table|csv|json|html"
    )]
    pub format: Format,

    /// Only the first N rows [default: 50 of a table, else all]
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,

    /// Count speakers who are less certain than this as not found, 0 to 1
    #[arg(long, value_parser = share, default_value = "0", hide_default_value = true, value_name = "X")]
    pub min_confidence: f32,

    /// What can be asked for.
    #[command(flatten)]
    pub help: Help,
}

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// Speakers.
    Speaker,
    /// Roles.
    Role,
    /// Genders.
    Gender,
    /// Whom they speak for.
    #[value(alias = "organization")]
    Organisation,
    /// Kinds of speaker.
    Kind,
}

/// How the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For the terminal.
    Table,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// For browsers.
    Html,
}

/// Runs the command. Gives the exit status.
pub fn run(args: &SourcesArgs) -> u8 {
    let mut sources = match empty(args) {
        Ok(sources) => sources,
        Err(e) => {
            complain(e);
            return 2;
        }
    };
    let Some(analyzer) = crate::analyzer(&args.knowledge) else { return 2 };
    let mut faults = Faults::new(args.reading.quiet);
    let pieces = Pieces::new(&args.reading);
    let mut progress = Progress::start(&pieces, args.reading.quiet);
    for event in pieces {
        match event {
            Event::Piece(piece) => {
                let file = piece.file.clone();
                match piece.article(&args.reading) {
                    Ok(story) => sources.add(&analyzer.analyze(story.article)),
                    Err(failure) => faults.failed(&file, &failure),
                }
                progress.article();
            }
            Event::Unread(file, problem) => faults.unread(&file, problem),
        }
    }
    drop(progress);
    crate::output_ended(write(args, &sources), faults.status())
}

/// The count before the first article.
fn empty(args: &SourcesArgs) -> Result<Sources, onrecord::Error> {
    let mut sources = Sources::new(match args.by {
        By::Speaker => sources::By::Speaker,
        By::Role => sources::By::Role,
        By::Gender => sources::By::Gender,
        By::Organisation => sources::By::Organisation,
        By::Kind => sources::By::Kind,
    });
    if let Some(date) = &args.since {
        sources.since(date)?;
    }
    if let Some(date) = &args.until {
        sources.until(date)?;
    }
    sources.min_confidence(args.min_confidence);
    Ok(sources)
}

fn write(args: &SourcesArgs, sources: &Sources) -> io::Result<()> {
    let top = args.top.unwrap_or(if args.format == Format::Table { TOP } else { usize::MAX });
    let table = sources.table().top(top);
    let _whole = interrupt::whole();
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Table => out.write_all(table.to_text(report::width()).as_bytes())?,
        Format::Csv => table.write_csv(&mut out)?,
        Format::Json => table.write_json(&mut out)?,
        Format::Html => out.write_all(table.to_html().as_bytes())?,
    }
    out.flush()
}
