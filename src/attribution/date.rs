//! Days of the calendar: enough to say which date "on Friday" is in an article of a known date.

use crate::entity::Lexed;
use crate::page::BlockKind;

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(i64);

/// Where a date may stand at the top of an article: so many bytes from its start.
const TOP: usize = 300;

impl Day {
    /// The day of a date; `None` where the calendar has none such.
    pub(crate) fn of(year: i64, month: i64, day: i64) -> Option<Day> {
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1..=9999).contains(&year) {
            return None;
        }
        // Days of whole years from March on, in the proleptic Gregorian calendar.
        let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let days = 365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + day - 1;
        let found = Day(days - 719_468);
        (found.civil() == (year, month, day)).then_some(found)
    }

    /// The day that an ISO 8601 date or time begins with.
    pub(crate) fn iso(text: &str) -> Option<Day> {
        let date = text.get(..10)?;
        let mut parts = date.split('-');
        let mut number = |digits: usize| {
            parts.next().filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))?.parse::<i64>().ok()
        };
        Day::of(number(4)?, number(2)?, number(2)?)
    }

    /// The date of publication that stands at the top of the text by itself: "LONDON 1996-08-30".
    pub(crate) fn printed(lexed: &Lexed<'_>) -> Option<Day> {
        let top = lexed.page.blocks().iter().take(3);
        top.take_while(|b| b.span.start as usize <= TOP)
            .filter(|b| b.kind != BlockKind::Markup && may_hold_date(b.span.slice(lexed.text)))
            .flat_map(|b| b.span.slice(lexed.text).split_whitespace().take(24))
            .find_map(|w| Day::iso(w).filter(|_| w.len() == 10))
    }

    /// Year, month and day of the month.
    fn civil(self) -> (i64, i64, i64) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let m = (5 * doy + 2) / 153;
        let (month, day) = (if m < 10 { m + 3 } else { m - 9 }, doy - (153 * m + 2) / 5 + 1);
        (yoe + era * 400 + i64::from(month <= 2), month, day)
    }

    /// The last day of a name on this day or before it; Monday is 0.
    pub(crate) fn last(self, weekday: i64) -> Day {
        // 1 January 1970 was a Thursday.
        let own = (self.0 + 3).rem_euclid(7);
        Day(self.0 - (own - weekday).rem_euclid(7))
    }

    /// So many days before it.
    pub(crate) fn before(self, days: i64) -> Day {
        Day(self.0 - days)
    }

    /// The last time that a day of the month was, on this day or before it.
    pub(crate) fn last_date(self, month: i64, day: i64) -> Option<Day> {
        let (year, ..) = self.civil();
        [year, year - 1].iter().filter_map(|y| Day::of(*y, month, day)).find(|d| *d <= self)
    }

    /// In ISO 8601: "2026-11-22".
    pub(crate) fn text(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// Whether a hyphen stands behind a digit, as in every date of ISO 8601: in few texts one does.
fn may_hold_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'-', bytes).any(|i| i > 0 && bytes[i - 1].is_ascii_digit())
}

/// The number of a weekday from its name or short form; Monday is 0.
pub(crate) fn weekday(word: &str) -> Option<i64> {
    const NAMES: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    named(word, NAMES).map(|i| i as i64)
}

/// The number of a month from its name or short form; January is 1.
pub(crate) fn month(word: &str) -> Option<i64> {
    const NAMES: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    named(word, NAMES).map(|i| i as i64 + 1)
}

/// The number of a name, which may be shortened to its first three or four letters.
#[inline]
fn named(word: &str, names: &[&str]) -> Option<usize> {
    if !word.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
        return None;
    }
    let word = word.trim_end_matches('.');
    if word.len() < 3 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    names.iter().position(|n| *n == lower || lower.len() <= 4 && n.starts_with(&lower))
}

#[cfg(test)]
mod tests {
    use super::{Day, month, weekday};

    #[test]
    fn days_and_dates_are_inverse() {
        for n in (-200_000..200_000).step_by(37) {
            let (y, m, d) = Day(n).civil();
            if (1..=9999).contains(&y) {
                assert_eq!(Day::of(y, m, d), Some(Day(n)));
            }
        }
        assert_eq!(Day::of(2026, 2, 29), None);
        assert_eq!(Day::iso("2024-02-29T10:00:00Z").map(Day::text).as_deref(), Some("2024-02-29"));
    }

    #[test]
    fn the_last_friday() {
        // 22 November 2026 is a Sunday.
        let sunday = Day::iso("2026-11-22").unwrap();
        assert_eq!(sunday.last(weekday("Friday").unwrap()).text(), "2026-11-20");
        assert_eq!(sunday.last(weekday("Sunday").unwrap()).text(), "2026-11-22");
        assert_eq!(sunday.last_date(month("Dec.").unwrap(), 24).unwrap().text(), "2025-12-24");
        assert_eq!((weekday("Wed"), month("may"), weekday("Mo")), (Some(2), None, None));
    }
}
