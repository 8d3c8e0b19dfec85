//! What of a value may be told without telling text of the case: dates, codes, words of closed lists, versions.

use jiff::civil::Date;

use super::change::Value;
use crate::case::*;
use crate::schema::is_identifier;
use crate::yaml::{Kind, Node};

/// A value of which more leaves than this would have to be told is not told.
const MOST_LEAVES: usize = 40;

/// A text longer than this is neither a date nor a code nor a word of a list.
const LONGEST: usize = 100;

/// The fields with a closed list of words.
const CLOSED: &[(&str, &[&str])] = &[
    ("alvorlig", YesNo::KEYS),
    ("arenaer", Arena::KEYS),
    ("art", MeasureKind::KEYS),
    ("avslått", YesNo::KEYS),
    ("ber_om_tiltak", YesNo::KEYS),
    ("beslutning", Decision::KEYS),
    ("bor_hos", Home::KEYS),
    ("brudd", YesNo::KEYS),
    ("delegert", YesNo::KEYS),
    ("effekt", Effect::KEYS),
    ("for_sårbarhet", YesNo::KEYS),
    ("foreldreansvar", YesNo::KEYS),
    ("form", Ownership::KEYS),
    ("formål", Purpose::KEYS),
    ("frivillig", YesNo::KEYS),
    ("fulgt", Degree::KEYS),
    ("fulgt_opp", YesNo::KEYS),
    ("fullmakt", YesNo::KEYS),
    ("fullmektig", YesNo::KEYS),
    ("gjelder", Concerns::KEYS),
    ("gjennomført", Done::KEYS),
    ("grunnlag", SurveyGround::KEYS),
    ("grunnlag", SharingGround::KEYS),
    ("hovedmål", MainLanguage::KEYS),
    ("hvordan", Manner::KEYS),
    ("informert_om", Topic::KEYS),
    ("kjennetegn", Sign::KEYS),
    ("knyttet_til_saken", YesNo::KEYS),
    ("krenkelsesform", Form::KEYS),
    ("krenker", Violator::KEYS),
    ("miljø", Environment::KEYS),
    ("mønster", Pattern::KEYS),
    ("navngir_negativt", YesNo::KEYS),
    ("nivå", Level::KEYS),
    ("om", Stage::KEYS),
    ("omfang", Extent::KEYS),
    ("omsorg", Care::KEYS),
    ("rolle", Role::KEYS),
    ("skjermet_adresse", YesNo::KEYS),
    ("svar", Answer::KEYS),
    ("trinn", SchoolKind::KEYS),
    ("trygg_voksen", YesNo::KEYS),
    ("trygt_og_godt", Degree::KEYS),
    ("type", Method::KEYS),
    ("type", DecisionKind::KEYS),
    ("utgave", Edition::KEYS),
    ("ved_skolen", YesNo::KEYS),
    ("voksen_til_stede", Known::KEYS),
    ("åpenbart_grunnløs", YesNo::KEYS),
    ("årsak", ClosingReason::KEYS),
];

/// The fields whose numbers are versions and counts, and never those of a person or a case.
const NUMBERS: &[&str] = &["antall", "brille", "kroner_per_dag", "versjon"];

/// What may be told of the value of a field; [`Value::Untold`] alone where some of it may not.
pub(super) fn told(key: &str, node: Option<Node<'_>>) -> Vec<Value> {
    let Some(node) = node else { return Vec::new() };
    let mut leaves = Vec::new();
    collect(key, node, &mut leaves);
    if leaves.len() > MOST_LEAVES {
        return vec![Value::Untold];
    }
    let values: Option<Vec<Value>> = leaves.into_iter().map(|(key, leaf)| one(key, leaf)).collect();
    values.filter(|values| !values.is_empty()).unwrap_or_else(|| vec![Value::Untold])
}

/// A code, where a value is one.
pub(super) fn code(node: Option<Node<'_>>) -> Option<String> {
    let code = short(node?)?;
    is_identifier(code).then(|| code.to_owned())
}

/// All that is written in a value, in a row, as far as there is room.
pub(super) fn text(node: Option<Node<'_>>, room: usize) -> String {
    let Some(node) = node else { return String::new() };
    let mut leaves = Vec::new();
    collect("", node, &mut leaves);
    let mut text = String::new();
    for (_, leaf) in leaves {
        let left = room.saturating_sub(text.len());
        if left == 0 {
            break;
        }
        if !text.is_empty() {
            text.push_str("; ");
        }
        let written = leaf.as_str().unwrap_or(leaf.source_text());
        text.push_str(written[..written.floor_char_boundary(left)].trim());
    }
    text
}

/// The word of a closed list that a field holds.
pub(super) fn word(key: &str, node: Option<Node<'_>>) -> Option<&'static str> {
    word_of(key, node?.as_str()?)
}

/// The word of a closed list that a text is, in a field that has one.
pub(super) fn word_of(key: &str, text: &str) -> Option<&'static str> {
    let lists = CLOSED.iter().filter(|(of, _)| *of == key);
    lists.flat_map(|(_, words)| words.iter()).find(|word| **word == text).copied()
}

/// A date, where a value is one.
pub(super) fn day(node: Option<Node<'_>>) -> Option<Date> {
    iso_date(short(node?)?)
}

/// A text that is short enough to be more than words.
pub(super) fn short<'t>(node: Node<'t>) -> Option<&'t str> {
    node.as_str().filter(|text| text.len() <= LONGEST).map(str::trim)
}

fn one(key: &str, node: Node<'_>) -> Option<Value> {
    match node.kind() {
        Kind::Int(number) if NUMBERS.contains(&key) => return Some(Value::Number(*number)),
        Kind::Str(_) => {}
        _ => return None,
    }
    let date = day(Some(node)).map(Value::Date);
    date.or_else(|| code(Some(node)).map(Value::Code)).or_else(|| word(key, Some(node)).map(Value::Word))
}

/// The values that are neither list nor mapping, each with the key that it stands under.
fn collect<'n>(key: &'n str, node: Node<'n>, leaves: &mut Vec<(&'n str, Node<'n>)>) {
    match node.kind() {
        Kind::Map { .. } => node.entries().for_each(|(key, value)| collect(key.as_str().unwrap_or(""), value, leaves)),
        Kind::Seq { .. } => node.items().for_each(|item| collect(key, item, leaves)),
        Kind::Null => {}
        _ => leaves.push((key, node)),
    }
}
