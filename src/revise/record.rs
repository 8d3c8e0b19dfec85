//! Whether a change rewrites what was recorded (DOK-06), or only goes on with it.

use super::sections::{Record, Section};
use super::spot::Two;
use super::told::{day as date, word_of};
use crate::case::iso_date;
use crate::schema::{day_meant, is_other_form};
use crate::yaml::{Kind, Node};

/// What is known of a changed field besides its values.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Field {
    /// Whether its key or its value has been mended, and says the same.
    pub(super) is_mended: bool,
    /// Whether it is a list to which something has come, and from which nothing is gone.
    pub(super) only_grew: bool,
}

/// Fields that say what is planned or holds now, also in an entry that tells of the past.
const OPEN: &[&str] = &["frist", "fulgt_opp", "neste", "ny_frist", "nytt_tilbud", "slutt"];

/// Lists of what the school comes to know bit by bit.
const LEARNT: &[&str] =
    &["beskytter_mot", "involverte", "kjennetegn", "krenkelsesform", "nye_tiltak", "påstått_krenker", "sett_av"];

/// Assessments that a later one may take the place of, each with the key of its day.
const ASSESSMENTS: &[(&str, &str)] =
    &[("alvorlighet", "vurdert"), ("barnevern", "vurdert"), ("politi", "vurdert"), ("konklusjon", "dato")];

/// Whether the change of a field of an entry alters what was recorded.
pub(super) fn is_rewriting(section: &Section, entry: Two<'_>, keys: &[String], both: Two<'_>, field: Field) -> bool {
    let key = keys.last().map_or("", String::as_str);
    if section.record == Record::No || field.is_mended || OPEN.contains(&key) || is_new_assessment(section, entry, keys)
    {
        return false;
    }
    match (both.old, both.new) {
        (None, _) => section.record == Record::Moment,
        (Some(_), _) if field.only_grew => section.record == Record::Moment || !LEARNT.contains(&key),
        (Some(old), Some(new)) => !says_the_same(key, old, new),
        (Some(_), None) => true,
    }
}

/// Whether the later version holds a later assessment, or a later closing.
fn is_new_assessment(section: &Section, entry: Two<'_>, keys: &[String]) -> bool {
    let day = |both: Two<'_>| date(both.old).zip(date(both.new));
    let first = keys.first().map_or("", String::as_str);
    let days = match ASSESSMENTS.iter().find(|(assessment, _)| *assessment == first) {
        Some((assessment, key)) => day(entry.get(assessment).get(key)),
        None if section.path == "avslutning" => day(entry.get("dato")),
        None => None,
    };
    days.is_some_and(|(old, new)| new > old)
}

/// Whether two values differ only in how they are written, as after a slip of form has been mended.
fn says_the_same(key: &str, old: Node<'_>, new: Node<'_>) -> bool {
    let (old, new) = (scalars(old), scalars(new));
    let is_one =
        |(old, new): (&Option<&str>, &Option<&str>)| old.zip(*new).is_some_and(|(old, new)| is_same(key, old, new));
    old.len() == new.len() && old.iter().zip(&new).all(is_one)
}

fn is_same(key: &str, old: &str, new: &str) -> bool {
    old == new
        || iso_date(new).is_some_and(|date| day_meant(old) == Some(date))
        || word_of(key, new).is_some_and(|word| is_other_form(old, word))
}

/// The single values of a list, or a value alone; none for what is a list or a mapping itself.
fn scalars(node: Node<'_>) -> Vec<Option<&str>> {
    match node.kind() {
        Kind::Seq { .. } => node.items().map(scalar).collect(),
        _ => vec![scalar(node)],
    }
}

fn scalar(node: Node<'_>) -> Option<&str> {
    match node.kind() {
        Kind::Map { .. } | Kind::Seq { .. } => None,
        _ => Some(node.as_str().unwrap_or(node.source_text()).trim()),
    }
}
