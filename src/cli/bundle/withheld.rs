//! What must not come out through an earlier version of a plan: what its reader may not see today.
//!
//! An earlier state has secrets of its own, and is filtered as it stood. That alone would show what it showed then. So
//! each text that only the earlier state shows is held against what is withheld today: the same words, what the same
//! field of the same entry said then, and entries of which the reader sees nothing today.

use std::collections::BTreeSet;

use crate::audience::{Edition, Secret, SecretKind, Secrets};
use crate::render::leak::{Place, in_text};
use crate::schema::is_identifier;
use crate::yaml::{Kind, Node, Tree};

/// From so many words in a row on, a whole text tells of a longer one that holds it.
const TELLING: usize = 3;
/// So many words in a row that are told nowhere today tell of the text that they are taken from.
const RUN: usize = 5;

/// A state of a case, whole and as its reader may see it.
pub(super) struct Seen<'s> {
    pub(super) whole: &'s Tree<'s>,
    pub(super) edition: &'s Edition<'s>,
}

/// What must stand nowhere in an earlier version, and what may.
///
/// # Errors
/// The fields and entries that the earlier version would show, although they are withheld today.
pub(super) fn secrets(old: &Seen<'_>, now: &Seen<'_>, names: &[Secret]) -> Result<Secrets, Vec<String>> {
    let mut today = now.edition.secrets.clone();
    today.withheld.extend(names.iter().cloned());
    today.withheld.extend(said_then(old, now));
    let own = &old.edition.secrets;
    let texts = || own.shown.iter().chain(&own.licensed).map(String::as_str);
    let told: BTreeSet<String> =
        told_by(texts(), &today).chain(named_by(texts(), &today)).chain(hidden_entries(old, now)).collect();
    if !told.is_empty() {
        return Err(told.into_iter().collect());
    }
    let mut secrets = own.clone();
    secrets.withheld.extend(today.withheld);
    Ok(secrets)
}

/// The fields withheld today of which texts tell.
fn told_by<'t>(texts: impl Iterator<Item = &'t str>, today: &Secrets) -> impl Iterator<Item = String> {
    let shown: Vec<Vec<String>> = today.shown.iter().chain(&today.licensed).map(|text| words(text)).collect();
    let is_shown = |piece: &[String]| shown.iter().any(|text| holds(text, piece));
    let texts: Vec<_> = texts.map(words).filter(|text| !is_shown(text)).collect();
    let secrets = today.withheld.iter().filter(|secret| secret.kind == SecretKind::Text);
    let told = secrets.filter(|secret| {
        let secret = words(&secret.text);
        !is_shown(&secret) && texts.iter().any(|text| tells(text, &secret, &is_shown))
    });
    told.map(|secret| secret.field.clone()).collect::<Vec<_>>().into_iter()
}

/// Whether a text says what is withheld: all of it, so much of it that it is told, or many of its words in a row.
fn tells(text: &[String], secret: &[String], is_shown: &impl Fn(&[String]) -> bool) -> bool {
    let whole = if secret.len() == 1 { text == secret } else { holds(text, secret) };
    whole
        || (text.len() >= TELLING && holds(secret, text))
        || text.windows(RUN).any(|run| holds(secret, run) && !is_shown(run))
}

/// The names and codes withheld today that stand in texts.
fn named_by<'t>(texts: impl Iterator<Item = &'t str>, today: &Secrets) -> impl Iterator<Item = String> {
    let mut people = today.clone();
    people.withheld.retain(|secret| secret.kind != SecretKind::Text);
    let only_then = texts.filter(|text| today.shown.iter().chain(&today.licensed).all(|shown| shown != text));
    let leaks = only_then.flat_map(|text| in_text(Place::PageText, text, &people));
    leaks.map(|leak| leak.field).collect::<Vec<_>>().into_iter()
}

/// Whether words stand in a row in others.
fn holds(text: &[String], piece: &[String]) -> bool {
    !piece.is_empty() && text.windows(piece.len()).any(|run| run == piece)
}

/// The words of a text, without capitals and signs.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// What the fields that are withheld today said then, in other words.
fn said_then(old: &Seen<'_>, now: &Seen<'_>) -> Vec<Secret> {
    let withheld = now.edition.secrets.withheld.iter().filter(|secret| secret.kind == SecretKind::Text);
    let then = withheld.filter_map(|secret| {
        let text = same_field(&secret.field, now.whole.root(), old.whole.root())?;
        let is_told =
            text.trim().is_empty() || text == secret.text || now.edition.secrets.shown.iter().any(|one| one == text);
        (!is_told).then(|| Secret { text: text.to_owned(), ..secret.clone() })
    });
    then.collect()
}

/// The text of a field in an earlier state, whose lists may stand in another order: `plan.tiltak[2].hva`.
fn same_field<'o>(field: &str, now: Node<'_>, old: Node<'o>) -> Option<&'o str> {
    let mut steps = field.split('.').flat_map(|step| step.split('['));
    let (_, old) = steps.try_fold((now, old), |(now, old), step| match step.strip_suffix(']') {
        None => Some((now.get(step)?, old.get(step)?)),
        Some(index) => {
            let now = now.items().nth(index.parse().ok()?)?;
            let id = now.get("id")?.as_str()?;
            Some((now, old.items().find(|item| item.get("id").and_then(Node::as_str) == Some(id))?))
        }
    })?;
    old.as_str()
}

/// The entries that the reader would see in the earlier version, and of which nothing is shown today.
fn hidden_entries(old: &Seen<'_>, now: &Seen<'_>) -> Vec<String> {
    let [there, seen, before] = [now.whole, &now.edition.tree, &old.edition.tree].map(|tree| {
        let mut found = BTreeSet::new();
        entries(tree.root(), &mut Vec::new(), &mut found);
        found
    });
    before.into_iter().filter(|entry| there.contains(entry) && !seen.contains(entry)).map(|(_, id)| id).collect()
}

/// The identifiers of all entries of lists, with the keys that lead to them.
fn entries<'t>(node: Node<'t>, keys: &mut Vec<&'t str>, found: &mut BTreeSet<(String, String)>) {
    match node.kind() {
        Kind::Map { .. } => {
            for (key, value) in node.entries() {
                keys.push(key.as_str().unwrap_or_default());
                entries(value, keys, found);
                keys.pop();
            }
        }
        Kind::Seq { .. } => {
            for item in node.items() {
                let id = item.get("id").and_then(Node::as_str).filter(|id| is_identifier(id));
                found.extend(id.map(|id| (keys.join("."), id.to_owned())));
                entries(item, keys, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;

    fn today(kind: SecretKind, text: &str, shown: &[&str]) -> Secrets {
        let secret = Secret { kind, field: "felt".into(), text: text.into() };
        let shown = shown.iter().map(|text| (*text).to_owned()).collect();
        Secrets { withheld: vec![secret], shown, licensed: Vec::new() }
    }

    fn is_told(text: &str, secret: &str, shown: &[&str]) -> bool {
        told_by([text].into_iter(), &today(SecretKind::Text, secret, shown)).next().is_some()
    }

    #[test]
    fn a_text_that_says_what_is_withheld_tells_of_it() {
        let secret = "E2 lo da E1 falt. Alle så det, og ingen hjalp til.";
        for text in [
            secret,
            "e2 lo da e1 falt, alle så det og ingen hjalp til",
            "Mer. E2 lo da E1 falt. Alle så det, og ingen hjalp til. Mer.",
            "ingen hjalp til",
            "Vi vet at alle så det og ingen gjorde noe.",
        ] {
            assert!(is_told(text, secret, &[]), "{text}");
        }
        for text in ["Ingen hjalp.", "E2 og E1 lo da de falt, og alle hjalp til."] {
            assert!(!is_told(text, secret, &[]), "{text}");
        }
        // What is shown today may be shown of then, too.
        assert!(!is_told(secret, secret, &[secret]));
        assert!(!is_told("Vi vet at alle så det og ingen gjorde noe.", secret, &["Og alle så det og ingen lo."]));
        assert!(is_told("Utvist", "utvist", &[]) && !is_told("Han ble utvist i går", "utvist", &[]));
    }

    #[test]
    fn a_name_withheld_today_is_found_in_what_was_shown_then() {
        let secrets = today(SecretKind::Name, "Kari Prøve", &["Læreren var der."]);
        let named = |text: &'static str| named_by([text].into_iter(), &secrets).collect::<Vec<_>>();
        assert_eq!(named("Da kom Kari Prøve."), ["felt"]);
        assert!(named("Læreren var der.").is_empty());
    }

    #[test]
    fn a_field_is_found_where_its_list_has_another_order() {
        let now = yaml::parse("plan: { tiltak: [{ id: T2, hva: nå }, { hva: uten }] }\nsak: { x: nå }\n");
        let old = yaml::parse("plan: { tiltak: [{ id: T1, hva: en }, { id: T2, hva: da }] }\nsak: { x: før }\n");
        let field = |name| same_field(name, now.tree.root(), old.tree.root());
        assert_eq!(field("plan.tiltak[0].hva"), Some("da"));
        assert_eq!(field("sak.x"), Some("før"));
        assert_eq!((field("plan.tiltak[1].hva"), field("plan.tiltak[7].hva"), field("sak.y")), (None, None, None));
    }
}
