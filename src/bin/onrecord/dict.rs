//! `onrecord dict`: looks after dictionaries. `check` reads files of a user's own and says what is wrong with them; `find`
//! says what the dictionary knows under a name.

use crate::args::Knowledge;
use crate::faults::complain;
use onrecord::{Dictionary, EntityKind, Entry, Gender, Word};
use std::io::{self, Write};
use std::path::PathBuf;

/// `onrecord dict`.
#[derive(Debug, clap::Args)]
pub struct DictArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: DictCommand,
}

/// What `onrecord dict` can do.
#[derive(Debug, clap::Subcommand)]
pub enum DictCommand {
    /// Say what is wrong with dictionaries of your own
    Check {
        /// Dictionaries (TSV)
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,

        /// Allow a kind of your own, such as product; may be repeated
        #[arg(long, value_name = "KIND")]
        kind: Vec<String>,
    },
    /// Say what the dictionary knows under a name
    Find {
        /// The name, in one argument or several
        #[arg(value_name = "NAME", required = true)]
        name: Vec<String>,

        /// What is known.
        #[command(flatten)]
        knowledge: Knowledge,
    },
}

/// Runs the command. Gives the exit status: 0 all right, 1 an error in a file or a name that is not known, 2 a file that
/// cannot be read.
pub fn run(args: &DictArgs) -> u8 {
    let mut out = Vec::new();
    let status = match &args.command {
        DictCommand::Check { files, kind } => check(files, kind, &mut out),
        DictCommand::Find { name, knowledge } => match crate::dictionary(knowledge) {
            Ok(dictionary) => find(&dictionary, &name.join(" "), &mut out),
            Err(e) => {
                complain(e);
                Ok(2)
            }
        },
    };
    let status = status.unwrap_or(2);
    crate::output_ended(io::stdout().lock().write_all(&out), status)
}

/// `onrecord dict check`: a line for each problem, and how many there are.
fn check(files: &[PathBuf], kinds: &[String], out: &mut impl Write) -> io::Result<u8> {
    let mut builder = Dictionary::builder();
    builder.curated();
    for kind in kinds {
        builder.kind(kind);
    }
    for file in files {
        builder.file(file);
    }
    let problems = builder.check();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    let errors = problems.iter().filter(|p| p.is_error()).count();
    let many = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    let verdict = match errors {
        0 => "can be used",
        _ => "cannot be used until the errors are gone",
    };
    writeln!(
        out,
        "{}: {}, {}; {verdict}",
        many(files.len(), "file"),
        many(errors, "error"),
        many(problems.len() - errors, "warning")
    )?;
    // An error without a line is a file that was not read.
    Ok(if problems.iter().any(|p| p.is_error() && p.line() == 0) { 2 } else { u8::from(errors > 0) })
}

/// `onrecord dict find`: every entry of a name with all that is known of it, and what the lists of words say.
fn find(dictionary: &Dictionary, name: &str, out: &mut impl Write) -> io::Result<u8> {
    let entries = dictionary.find(name);
    for entry in &entries {
        write_entry(entry, out)?;
    }
    let facts = facts(&dictionary.word(name));
    if !facts.is_empty() {
        writeln!(out, "The word \u{201c}{name}\u{201d}: {}", facts.join(", "))?;
    }
    if entries.is_empty() && facts.is_empty() {
        writeln!(out, "Nothing is known under \u{201c}{name}\u{201d}.")?;
        return Ok(1);
    }
    Ok(0)
}

fn write_entry(entry: &Entry<'_>, out: &mut impl Write) -> io::Result<()> {
    let kind = entry.kind().as_ref().map_or("other, taken for none of the kinds", EntityKind::name).to_string();
    let kind = entry.subtype().map_or(kind.clone(), |subtype| format!("{kind}, {subtype}"));
    writeln!(out, "{}: {kind}", entry.name())?;
    let list = |names: Vec<&str>| names.join(", ");
    let (from, to) = entry.years();
    let year = |y: Option<u16>| y.map_or(String::new(), |y| y.to_string());
    let years = if from.or(to).is_some() { format!("{}\u{2013}{}", year(from), year(to)) } else { String::new() };
    let text = |cell: Option<&str>| cell.unwrap_or("").to_string();
    let (file, line) = entry.place_in_file();
    let rows = [
        ("aliases", list(entry.marked_aliases().collect())),
        ("adjectives", list(entry.adjectives().collect())),
        ("flags", text(entry.flags())),
        ("id", text(entry.reference())),
        ("country", text(entry.country())),
        ("population", entry.population().map_or(String::new(), |n| n.to_string())),
        ("coordinates", entry.coordinates().map_or(String::new(), |(lat, lon)| format!("{lat}, {lon}"))),
        ("gender", text(entry.gender())),
        ("role", text(entry.role())),
        ("affiliation", text(entry.affiliation())),
        ("years", years),
        ("stands for", text(entry.stands_for())),
        ("line", format!("{file}:{line}")),
        ("source", text(entry.source())),
    ];
    for (label, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(out, "  {label:12} {value}")?;
    }
    writeln!(out)
}

/// What the lists of words say, in words.
fn facts(word: &Word) -> Vec<String> {
    let mut out = Vec::new();
    let mut add = |condition: bool, text: String| {
        if condition {
            out.push(text);
        }
    };
    let band = |n: Option<u8>| match n {
        Some(1) => "very common",
        Some(2) => "common",
        Some(3) => "less common",
        _ => "rare",
    };
    let gender = match word.gender {
        Gender::Female => ", female",
        Gender::Male => ", male",
        Gender::Unknown => "",
    };
    add(word.given_name.is_some(), format!("a given name ({}{gender})", band(word.given_name)));
    add(word.surname.is_some(), format!("a surname ({})", band(word.surname)));
    add(word.level.is_some(), format!("an everyday word (level {} of 50)", word.level.unwrap_or(0)));
    add(word.function, "a function word".into());
    add(word.title, "a title".into());
    add(word.role.is_some(), format!("a role noun ({})", word.role.unwrap_or("")));
    add(word.role_modifier, "a word before role nouns".into());
    add(word.cue.is_some(), format!("a cue verb ({})", word.cue.map_or("", |c| c.name())));
    add(word.head.is_some(), format!("a head of names ({})", word.head.unwrap_or("")));
    add(word.demonym, "an adjective of a place".into());
    out
}
