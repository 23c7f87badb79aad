//! Entries: what the dictionary knows of a person, place, organisation or thing. Only the kind and flags are held
//! in memory; everything else is read from the line of the file when asked for.

use super::key::EACH;
use super::pack::{packed, packed_enum};
use super::symbols::hash;
use crate::span::EntryId;
use std::sync::Arc;

/// What kind of thing an entity is.
///
/// ```
/// use onrecord::EntityKind;
/// assert_eq!(EntityKind::Person.name(), "person");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EntityKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// A kind of the user's own dictionary, by its name.
    Custom(Arc<str>),
}

impl EntityKind {
    /// The name in the output contract.
    pub fn name(&self) -> &str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Place => "place",
            EntityKind::Organisation => "organisation",
            EntityKind::Custom(name) => name,
        }
    }
}

/// Kinds as numbers: the fixed ones first, then the user's own.
pub(crate) mod kind {
    pub(crate) const PERSON: u8 = 0;
    pub(crate) const PLACE: u8 = 1;
    pub(crate) const ORGANISATION: u8 = 2;
    pub(crate) const OTHER: u8 = 3;
    pub(crate) const CUSTOM: u8 = 4;
}

/// What is held of an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record {
    pub(crate) source: u16,
    pub(crate) kind: u8,
    pub(crate) weak: bool,
    pub(crate) subtype: Subtype,
    pub(crate) offset: u32,
    /// Population in ten thousands, capped: enough to rank places.
    pub(crate) size: u16,
    /// Number of the spot of a place, 0 for none.
    pub(crate) spot: u32,
}

/// Where a place lies, held beside the records so that its line need not be read to compare it with others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    /// The code of the country as a number, 0 for none.
    pub(crate) country: u32,
    /// Millionths of degrees, moved up so that none is negative; `u32::MAX` for unknown.
    lat: u32,
    lon: u32,
}

packed! {
    Record { source: u16, kind: u8, weak: bool, subtype: Subtype, offset: u32, size: u16, spot: u32 }
    Spot { country: u32, lat: u32, lon: u32 }
}

impl Spot {
    pub(crate) const NONE: Spot = Spot { country: 0, lat: u32::MAX, lon: u32::MAX };

    /// Reads the cells of a line.
    pub(crate) fn of(country: &str, lat: &str, lon: &str) -> Spot {
        let code = match country.as_bytes() {
            bytes @ [_, ..] if bytes.len() <= 4 && bytes.is_ascii() => {
                bytes.iter().fold(0, |code, b| code << 8 | u32::from(*b))
            }
            [] => 0,
            // The highest bit parts names from codes.
            long => hash(long) as u32 | 1 << 31,
        };
        let degrees = |cell: &str| {
            let degrees: f64 = cell.parse().ok()?;
            (-360.0..=360.0).contains(&degrees).then(|| ((degrees + 360.0) * 1e6).round() as u32)
        };
        let (lat, lon) = degrees(lat).zip(degrees(lon)).unwrap_or((u32::MAX, u32::MAX));
        Spot { country: code, lat, lon }
    }

    /// Latitude and longitude in degrees.
    pub(crate) fn coordinates(&self) -> Option<(f64, f64)> {
        let degrees = |millionths: u32| (f64::from(millionths) - 360e6) / 1e6;
        (self.lat < u32::MAX).then(|| (degrees(self.lat), degrees(self.lon)))
    }
}

macro_rules! subtypes {
    ($($name:ident = $text:literal),* $(,)?) => {
        packed_enum! { Subtype { Unlisted, $($name),* } }
        /// Subtypes that the rules ask for; any other is `Unlisted` and kept in the file alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Subtype { Unlisted, $($name),* }
        impl Subtype {
            /// The name in the file; `None` for what no rule asks for.
            pub(crate) fn name(self) -> Option<&'static str> {
                match self { $(Subtype::$name => Some($text),)* Subtype::Unlisted => None }
            }

            pub(crate) fn of(name: &str) -> Self {
                match name { $($text => Subtype::$name,)* _ => Subtype::Unlisted }
            }
        }
    };
}

subtypes! {
    Country = "country", Territory = "territory", Capital = "capital", City = "city", State = "state",
    Province = "province", Region = "region", Continent = "continent", Team = "team", League = "league",
    Company = "company", Agency = "agency", Ministry = "ministry", Government = "government", Party = "party",
    Media = "media", Month = "month", Day = "day", Nationality = "nationality", Ethnicity = "ethnicity",
    Religion = "religion", Language = "language", Event = "event", Abbreviation = "abbreviation",
    University = "university", Body = "body", ArmedGroup = "armed-group", Bank = "bank", Police = "police",
    Military = "military", Court = "court", Hospital = "hospital", Parliament = "parliament", Church = "church",
}

/// A dictionary file, kept whole.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) text: Text,
    pub(crate) columns: Vec<String>,
    /// 0 for the curated files, higher for the user's.
    pub(crate) layer: u8,
}

impl Source {
    pub(crate) fn new(name: &str, text: Text, layer: u8) -> Source {
        let header = text
            .as_str()
            .trim_start_matches('\u{feff}')
            .lines()
            .find(|l| !l.is_empty() && !l.starts_with('#'))
            .unwrap_or("");
        let columns = header.split('\t').map(str::to_string).collect();
        Source { name: name.to_string(), text, columns, layer }
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Text {
    Static(&'static str),
    Owned(Arc<str>),
}

impl Text {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Text::Static(s) => s,
            Text::Owned(s) => s,
        }
    }
}

/// One entry of a [`Dictionary`](crate::Dictionary), seen through the line it stands on.
///
/// ```
/// use onrecord::Dictionary;
/// # fn main() -> Result<(), onrecord::Error> {
/// let dictionary = Dictionary::builder()
///     .tsv("mine.tsv", "name\tkind\tid\nTarma Weekly\torganisation\tmine:1\n")
///     .build()?;
/// let entry = dictionary.find("Tarma Weekly").into_iter().next().expect("just added");
/// assert_eq!((entry.name(), entry.reference()), ("Tarma Weekly", Some("mine:1")));
/// assert_eq!(entry.place_in_file(), ("mine.tsv", 2));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Entry<'d> {
    pub(crate) id: EntryId,
    pub(crate) record: &'d Record,
    pub(crate) source: &'d Source,
    pub(crate) kinds: &'d [Arc<str>],
}

impl<'d> Entry<'d> {
    fn cell(&self, column: &str) -> Option<&'d str> {
        let [cell] = self.cells([column]);
        cell
    }

    /// The cells of some columns, in one walk over the line.
    fn cells<const N: usize>(&self, columns: [&str; N]) -> [Option<&'d str>; N] {
        let mut cells = [None; N];
        let place = |column| self.source.columns.iter().position(|c| c == column).unwrap_or(usize::MAX);
        let wanted = columns.map(place);
        let mut left = wanted.iter().filter(|at| **at < usize::MAX).count();
        let Some(line) = self.source.text.as_str().get(self.record.offset as usize..).filter(|_| left > 0) else {
            return cells;
        };
        let mut start = 0;
        for (number, end) in ends(line.as_bytes()).enumerate() {
            let is_last = line.as_bytes().get(end) != Some(&b'\t');
            if let Some(n) = wanted.iter().position(|at| *at == number) {
                let cell = &line[start..end];
                let cell = if is_last { cell.strip_suffix('\r').unwrap_or(cell) } else { cell };
                cells[n] = Some(cell).filter(|c| !c.is_empty());
                left -= 1;
            }
            if is_last || left == 0 {
                break;
            }
            start = end + 1;
        }
        cells
    }

    /// The number of the entry in its dictionary.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// The canonical name.
    pub fn name(&self) -> &'d str {
        self.cell("name").unwrap_or("")
    }

    /// The kind; `None` for what is listed only so that it is taken for none of the kinds.
    pub fn kind(&self) -> Option<EntityKind> {
        match self.record.kind {
            kind::PERSON => Some(EntityKind::Person),
            kind::PLACE => Some(EntityKind::Place),
            kind::ORGANISATION => Some(EntityKind::Organisation),
            kind::OTHER => None,
            n => self.kinds.get((n - kind::CUSTOM) as usize).map(|k| EntityKind::Custom(k.clone())),
        }
    }

    /// The subtype, `city` or `ministry`.
    pub fn subtype(&self) -> Option<&'d str> {
        self.record.subtype.name().or_else(|| self.cell("subtype"))
    }

    /// The stable id, `geonames:1138336`.
    pub fn reference(&self) -> Option<&'d str> {
        self.cell("id")
    }

    /// The flags, parted by spaces: `weak`, `caps`.
    pub fn flags(&self) -> Option<&'d str> {
        self.cell("flags")
    }

    /// Number of people living in a place.
    pub fn population(&self) -> Option<u64> {
        self.cell("population")?.parse().ok()
    }

    /// The aliases as the file has them, with the `~` before those that are only believed beside other evidence.
    pub fn marked_aliases(&self) -> impl Iterator<Item = &'d str> {
        self.cell("aliases").unwrap_or("").split('|').filter(|a| !a.is_empty())
    }

    /// The other names, the weak ones too (a leading `~` taken off).
    pub fn aliases(&self) -> impl Iterator<Item = &'d str> {
        self.cell("aliases").unwrap_or("").split('|').map(|a| a.trim_start_matches('~')).filter(|a| !a.is_empty())
    }

    /// Adjectives and demonyms of a place: Afghan, Afghans.
    pub fn adjectives(&self) -> impl Iterator<Item = &'d str> {
        self.cell("adjective").unwrap_or("").split('|').filter(|a| !a.is_empty())
    }

    /// ISO 3166 code of the country.
    pub fn country(&self) -> Option<&'d str> {
        self.cell("country")
    }

    /// Latitude and longitude in degrees.
    pub fn coordinates(&self) -> Option<(f64, f64)> {
        Some((self.cell("lat")?.parse().ok()?, self.cell("lon")?.parse().ok()?))
    }

    /// `f` or `m`, for persons.
    pub fn gender(&self) -> Option<&'d str> {
        self.cell("gender")
    }

    /// The role, for persons.
    pub fn role(&self) -> Option<&'d str> {
        self.cell("role")
    }

    /// The organisation or place of the role.
    pub fn affiliation(&self) -> Option<&'d str> {
        self.cell("affiliation")
    }

    /// First and last year of the role, as far as known.
    pub fn years(&self) -> (Option<u16>, Option<u16>) {
        let year = |c| self.cell(c).and_then(|y| y.parse().ok());
        (year("from"), year("to"))
    }

    /// The role, its organisation or place, and whether it has ended.
    pub(crate) fn office(&self) -> Option<(&'d str, Option<&'d str>, bool)> {
        let [role, affiliation, to] = self.cells(["role", "affiliation", "to"]);
        Some((role?, affiliation, to.is_some_and(|year| year.parse::<u16>().is_ok())))
    }

    /// What a metonym stands for.
    pub fn stands_for(&self) -> Option<&'d str> {
        self.cell("stands_for")
    }

    /// The source id of the line.
    pub fn source(&self) -> Option<&'d str> {
        self.cell("source")
    }

    /// Whether the name needs other evidence to be believed.
    pub fn is_weak(&self) -> bool {
        self.record.weak
    }

    /// The file and the line that the entry stands on.
    pub fn place_in_file(&self) -> (&'d str, usize) {
        let before = self.source.text.as_str().get(..self.record.offset as usize).unwrap_or("");
        (&self.source.name, before.bytes().filter(|b| *b == b'\n').count() + 1)
    }
}

/// Where the cells of a line end, and where the line does: tabs and what breaks or ends a text.
#[inline]
fn ends(line: &[u8]) -> impl Iterator<Item = usize> + '_ {
    // Has the high bit set of each byte that may be one.
    let (mut at, mut low) = (0, 0_u64);
    std::iter::from_fn(move || {
        loop {
            while low == 0 {
                let rest = line.get(at..)?;
                let eight = rest.first_chunk().copied().unwrap_or_else(|| {
                    let mut last = [b'\n'; 8];
                    last[..rest.len()].copy_from_slice(rest);
                    last
                });
                let word = u64::from_le_bytes(eight);
                low = word.wrapping_sub(EACH * 0x0b) & !word & (EACH * 0x80);
                at += 8;
            }
            let end = at - 8 + low.trailing_zeros() as usize / 8;
            low &= low - 1;
            if matches!(line.get(end), None | Some(b'\t' | b'\n')) {
                return Some(end);
            }
        }
    })
}
