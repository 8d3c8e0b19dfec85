//! Texts that name the law: `{law:oppl-12-4-3-d}` is a provision, `{either:now|before}` what differs between the Acts.

use jiff::civil::Date;

use super::{OPPLARINGSLOVA_IN_FORCE, provision};
use crate::lang::Lang;

/// A text with the law of a day, or else the law in force, in the place of what stands for it. Other placeholders stay.
pub fn told(template: &str, day: Option<Date>, lang: Lang) -> String {
    let day = day.unwrap_or(OPPLARINGSLOVA_IN_FORCE);
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, inside, after)) = next_placeholder(rest) {
        text.push_str(before);
        match said(inside, day, lang) {
            Some(said) => text.push_str(said),
            None => text.push_str(&rest[before.len()..rest.len() - after.len()]),
        }
        rest = after;
    }
    text + rest
}

/// What stands before the first placeholder, in it and after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (inside, after) = rest.split_once('}')?;
    Some((before, inside, after))
}

fn said(placeholder: &str, day: Date, lang: Lang) -> Option<&str> {
    match placeholder.split_once(':')? {
        ("law", id) => Some(provision(id)?.on(day).cite.get(lang)),
        ("either", both) => {
            let (now, before) = both.split_once('|')?;
            Some(if day < OPPLARINGSLOVA_IN_FORCE { before } else { now })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_law_of_the_day_is_named() {
        let told =
            |day| told("{topic}: {law:oppl-12-4-3-d} sier {either:hvem|hvem som svarer}, {law:x}.", day, Lang::Nb);
        let now = "{topic}: opplæringslova § 12-4 tredje ledd bokstav d sier hvem, {law:x}.";
        assert_eq!(told(None), now);
        assert_eq!(told(Some(date(2024, 8, 1))), now);
        let before = "{topic}: opplæringslova av 1998 § 9 A-4 sier hvem som svarer, {law:x}.";
        assert_eq!(told(Some(date(2024, 7, 31))), before);
    }
}
