//! Tests of the whole comparison: nothing is passed over, layout says nothing, and every kind has its sentence.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::case::Case;
use crate::lang::Lang;
use crate::schema;
use crate::source::Span;
use crate::yaml::{Kind as Form, Node, parse};

const EXAMPLE: &str = include_str!("../../fixtures/gode/eksempel/sak.yaml");
const FULL: &str = include_str!("../../fixtures/gode/statsforvalter/sak.yaml");

/// A small case that holds an entry of most kinds.
const SMALL: &str = "\
brille: 1
sak: { id: 2026-1, omfang: normal }
personer:
  E1: { rolle: elev }
  L1: { rolle: lærer }
meldinger:
  - { id: M1, dato: 2026-09-07, mottatt_av: L1, beskrivelse: E1 gruer seg til skolen., til_leder: { dato: 2026-09-07, av: L1 } }
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: observasjon, dato: 2026-09-09, av: L1, funn: E1 står alene i storefri. }
plan:
  versjon: 1
  problemer:
    - { id: P1, beskrivelse: E1 står alene i storefri. }
    - { id: P2, beskrivelse: Ingen voksen er ved ballbingen. }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., start: 2026-09-14, til: 2026-10-16, utføres_av: [L1], evalueres: { dato: 2026-09-28, av: [L1] } }
    - { id: T2, løser: [P2], hva: A1 står ved ballbingen., start: 2026-09-14, utføres_av: [A1] }
kontakt:
  - { dato: 2026-09-10, med: [F1], av: L1, hva: Fortalte om planen., informert_om: [plan] }
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag hengt opp. }
  - { dato: 2026-09-14, av: L1, hva: Samtale med klassen om laget. }
";

fn compare(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (parse(old), parse(new));
    assert!(old.problems.is_empty() && new.problems.is_empty(), "{:?} {:?}", old.problems, new.problems);
    changes(&Case::read(&old.tree).unwrap(), &Case::read(&new.tree).unwrap())
}

/// The sentences, with `!` before what is rewritten.
fn told(old: &str, new: &str, lang: Lang) -> String {
    let changes = compare(old, new);
    let line = |change: &Change| format!("{}{}\n", if change.is_rewriting { "! " } else { "" }, change.sentence(lang));
    changes.iter().map(line).collect()
}

fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(SMALL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn after(edits: &[(&str, &str)]) -> String {
    told(SMALL, &edited(edits), Lang::Nb)
}

/// A tree as YAML in which every mapping is turned round and nothing is left of layout and comments.
fn turned(node: Node<'_>) -> String {
    match node.kind() {
        Form::Map { .. } => {
            let mut entries: Vec<String> =
                node.entries().map(|(key, value)| format!("{}: {}", turned(key), turned(value))).collect();
            entries.reverse();
            format!("{{ {} }}", entries.join(", "))
        }
        Form::Seq { .. } => format!("[{}]", node.items().map(turned).collect::<Vec<_>>().join(", ")),
        Form::Str(text) => serde_json::to_string(text).unwrap(),
        _ => node.source_text().to_owned(),
    }
}

#[test]
fn order_of_keys_layout_and_comments_change_nothing() {
    for text in [SMALL, EXAMPLE, FULL] {
        let turned = turned(parse(text).tree.root());
        assert_ne!(turned, text);
        assert_eq!(told(text, &turned, Lang::Nb), "");
        assert_eq!(told(text, text, Lang::Nb), "");
    }
}

/// A single value of each field that a text has, lists and entries counted once.
fn fields(text: &str) -> BTreeMap<String, Span> {
    let parsed = parse(text);
    let keys: Vec<_> = parsed.tree.nodes().flat_map(|node| node.entries().map(|(key, _)| key.id())).collect();
    let is_value = |node: &Node<'_>| !matches!(node.kind(), Form::Map { .. } | Form::Seq { .. });
    let values = parsed.tree.nodes().filter(|node| is_value(node) && !keys.contains(&node.id()));
    let field =
        |node: Node<'_>| (schema::pointer(node).replace(|letter: char| letter.is_ascii_digit(), ""), node.span());
    values.map(field).collect()
}

#[test]
fn no_changed_value_is_passed_over() {
    let others = ["\"zq7 zq8\"", "~", "2031-01-01", "[]", "{ zq: 7 }", "[zq, zr]"];
    let mut mutations = 0;
    for text in [EXAMPLE, FULL] {
        for ((field, span), other) in fields(text).into_iter().zip(others.into_iter().cycle()) {
            let mut changed = text.to_owned();
            changed.replace_range(span.range(), other);
            if parse(&changed).problems.is_empty() {
                assert!(!compare(text, &changed).is_empty(), "{field} as {other} is passed over");
                mutations += 1;
            }
        }
    }
    assert!(mutations > 250, "{mutations}");
}

#[test]
fn no_text_of_a_case_is_in_a_sentence_or_beside_the_words() {
    let marked = |text: &str, word: &str| text.replace("storefri", word).replace("ballbingen", word);
    let (old, new) = (marked(EXAMPLE, "Hemmeligord"), marked(EXAMPLE, "Hemmeligeord"));
    for change in compare(&old, &new).iter().chain(&compare("brille: 1\n", &new)).chain(&compare(&new, "brille: 1\n")) {
        for lang in Lang::ALL {
            assert!(!change.sentence(lang).contains("emmelig"));
        }
        let beside = Change { words: Vec::new(), ..change.clone() };
        assert!(!format!("{beside:?}").contains("emmelig"), "{beside:?}");
    }
    assert!(compare(&old, &new).iter().any(|change| format!("{:?}", change.words).contains("Hemmeligeord")));
}

#[test]
fn the_plan_is_told_in_its_own_terms() {
    insta::assert_snapshot!(after(&[
        ("    - { id: T2,", "    - { id: T3, løser: [P2], hva: Nytt. }\n    - { id: T2,"),
        ("til: 2026-10-16", "til: 2026-10-30"),
        ("start: 2026-09-14, til", "start: 2026-09-15, til"),
        ("dato: 2026-09-28", "dato: 2026-10-05"),
        ("utføres_av: [L1], eval", "utføres_av: [L1, L2], eval"),
        ("løser: [P1]", "løser: [P1, P2]"),
        ("L1 setter faste lag.", "L1 setter faste lag hver mandag."),
        ("E1 står alene i storefri. }\n    - { id: P2", "E1 er alene i storefri. }\n    - { id: P2"),
        ("utføres_av: [A1] }", "til: 2026-11-01, vikar: L2, hyppighet: daglig }"),
    ]), @r#"
    P1 er omformulert
    T1 skal evalueres 5. oktober 2026 i stedet for 28. september 2026
    T1 er omformulert
    T1 skal løse P1 og P2 i stedet for P1
    T1 er flyttet: starter 15. september 2026 i stedet for 14. september 2026
    T1 er flyttet: slutter 30. oktober 2026 i stedet for 16. oktober 2026
    T1 gjennomføres av L1 og L2 i stedet for L1
    Tiltak T3 er lagt til
    T2 har fått `hyppighet`
    T2 har fått sluttdato: 1. november 2026
    T2 gjennomføres ikke lenger av A1
    T2 har fått `vikar`: L2
    "#);
    insta::assert_snapshot!(told(&edited(&[("    - { id: P2", "    - { id: P3")]), SMALL, Lang::Nn), @r"
        Problem P2 har kome til
        Problem P3 er borte
    ");
}

#[test]
fn what_is_recorded_may_grow_and_not_be_rewritten() {
    // New entries, and fields that come to an entry that goes on.
    insta::assert_snapshot!(after(&[
        ("logg:\n", "logg:\n  - { dato: 2026-09-20, av: L1, hva: Nytt. }\n"),
        ("til_leder:", "fulgt_opp: ja, til_leder:"),
        ("    start: 2026-09-08\n", "    start: 2026-09-08\n    slutt: 2026-09-11\n"),
        ("    metoder:\n", "    metoder:\n      - { type: logg, dato: 2026-09-10, av: L1, funn: Loggen sier det samme. }\n"),
        ("  - { dato: 2026-09-10, med", "  - { dato: 2026-09-12, med: [F1], av: L1, hva: Ringte. }\n  - { dato: 2026-09-10, med"),
    ]), @r"
        Melding M1 har fått `fulgt_opp`: `ja`
        Del av undersøkelsen fra 10. september 2026 (L1) er lagt til
        Undersøkelse U1 har fått `slutt`: 11. september 2026
        Kontakt fra 12. september 2026 (L1) er lagt til
        Innførsel i loggen fra 20. september 2026 (L1) er lagt til
    ");
    // Entries without a code that were changed, moved to another day, taken away or added to.
    insta::assert_snapshot!(after(&[
        ("Første ukelag hengt opp.", "Første ukelag ble hengt opp."),
        ("  - { dato: 2026-09-14, av: L1, hva: Samtale med klassen om laget. }\n", ""),
        ("informert_om: [plan]", "informert_om: [plan, rettigheter]"),
        ("Fortalte om planen.", "Fortalte om planen og rettighetene."),
        ("dato: 2026-09-09, av: L1, funn: E1", "dato: 2026-09-10, av: L1, funn: E1"),
        ("til_leder: { dato: 2026-09-07", "til_leder: { dato: 2026-09-08"),
        ("E1 gruer seg til skolen.", "E1 vil ikke gå på skolen."),
    ]), @r"
    ! Melding M1 er endret i `beskrivelse`
    ! Melding M1 er endret i `til_leder.dato`: 8. september 2026 i stedet for 7. september 2026
    ! Del av undersøkelsen fra 10. september 2026 (L1) er endret i `dato`: 10. september 2026 i stedet for 9. september 2026
    ! Kontakt fra 10. september 2026 (L1) er endret i `hva`
    ! Kontakt fra 10. september 2026 (L1) er endret i `informert_om`: `plan` og `rettigheter` i stedet for `plan`
    ! Innførsel i loggen fra 14. september 2026 (L1) er endret i `hva`
    ! Innførsel i loggen fra 14. september 2026 (L1) er tatt bort
    ");
}

#[test]
fn a_mended_slip_of_form_rewrites_nothing() {
    let slips = edited(&[
        ("id: M1, dato: 2026-09-07", "id: M1, dato: 7.9.2026"),
        ("informert_om: [plan]", "informert_om: [PLAN]"),
        ("med: [F1]", "Med: [F1]"),
    ]);
    let mended = compare(&slips, SMALL);
    assert!(mended.len() >= 3 && mended.iter().all(|change| !change.is_rewriting), "{mended:?}");
    let otherwise = compare(&slips, &SMALL.replace("id: M1, dato: 2026-09-07", "id: M1, dato: 2026-09-17"));
    assert_eq!(otherwise.iter().filter(|change| change.is_rewriting).count(), 1);
}

#[test]
fn a_new_assessment_takes_the_place_of_an_old_one() {
    let with = |assessment: &str| edited(&[("til_leder:", &format!("alvorlighet: {{ {assessment} }}, til_leder:"))]);
    let rewritten = |old: &str, new: &str| compare(&with(old), &with(new)).iter().any(|change| change.is_rewriting);
    assert!(!rewritten("vurdert: 2026-09-08, alvorlig: nei", "vurdert: 2026-09-20, alvorlig: ja"));
    assert!(rewritten("vurdert: 2026-09-08, alvorlig: ja", "vurdert: 2026-09-08, alvorlig: nei"));
}

#[test]
fn evaluations_phases_closing_and_reopening_are_told() {
    let evaluated = SMALL.to_owned()
        + "evalueringer:\n  - { id: V1, dato: 2026-09-28, tiltak: [{ tiltak: T1, gjennomført: ja, effekt: ja, beslutning: \
           avsluttes }, { tiltak: T2, gjennomført: delvis }] }\n";
    let closed = evaluated.clone() + "avslutning: { dato: 2026-10-20, årsak: trygt_og_godt }\n";
    let reopened = closed.clone() + "gjenåpninger: [{ dato: 2026-11-02, hvorfor: Det begynte igjen. }]\n";
    let again = reopened.replace("{ dato: 2026-10-20, årsak", "{ dato: 2026-12-01, årsak");
    let steps = [SMALL.to_owned(), evaluated, closed, reopened, again];
    let told: Vec<String> = steps.windows(2).map(|two| told(&two[0], &two[1], Lang::Nb)).collect();
    insta::assert_snapshot!(told.join("--\n"), @r"
        Saken har gått fra «plan» til «evaluert»
        T1 er avsluttet: `beslutning: avsluttes`
        Evaluering V1 er holdt 28. september 2026
        T1 (V1) er evaluert: `gjennomført: ja`, `effekt: ja` og `beslutning: avsluttes`
        T2 (V1) er evaluert: `gjennomført: delvis`
        --
        Saken er avsluttet 20. oktober 2026: `årsak: trygt_og_godt`
        --
        Saken har gått fra «avsluttet» til «evaluert»
        Saken er gjenåpnet 2. november 2026
        --
        Saken er avsluttet 1. desember 2026: `årsak: trygt_og_godt`
        Avslutningen er endret i `dato`: 1. desember 2026 i stedet for 20. oktober 2026
    ");
    let first = compare("brille: 1\nsak: { id: 1 }\n", SMALL);
    assert!(first.iter().all(|change| !change.is_rewriting));
    let sentences: String = first.iter().map(|change| change.sentence(Lang::En) + "\n").collect();
    insta::assert_snapshot!(sentences, @r"
    The case has gone from “reported” to “plan”
    The field `sak.id` was changed
    The field `sak.omfang` has come: `normal`
    Person E1 was added: `rolle: elev`
    Person L1 was added: `rolle: lærer`
    Report M1 was added
    Investigation U1 was added
    The plan was added
    Problem P1 was added
    Problem P2 was added
    Measure T1 was added
    Measure T2 was added
    Contact of 10 September 2026 (L1) was added
    Log entry of 14 September 2026 (L1) was added
    Log entry of 14 September 2026 (L1) was added
    ");
}

#[test]
fn evaluations_that_were_not_held_are_told_from_the_day_after() {
    let parsed = parse(SMALL);
    let case = Case::read(&parsed.tree).unwrap();
    assert!(overdue(&case, date(2026, 9, 28)).is_empty());
    let late = overdue(&case, date(2026, 9, 29));
    let sentence = "T1 skulle vært evaluert 28. september 2026, og ingen evaluering er ført";
    assert_eq!(late.iter().map(|change| change.sentence(Lang::Nb)).collect::<Vec<_>>(), [sentence]);
}

#[test]
fn a_private_school_and_the_time_before_the_act_give_a_warning() {
    let new = edited(&[("Første ukelag hengt opp.", "Ukelag hengt opp.")]);
    let severity = |new: &str, day| {
        let parsed = parse(new);
        let case = Case::read(&parsed.tree).unwrap();
        rewritings(&compare(SMALL, new), &case, day)
            .into_iter()
            .map(|rewriting| rewriting.finding.severity.name())
            .next()
    };
    assert_eq!(severity(&new, date(2026, 10, 1)), Some("error"));
    assert_eq!(severity(&new, date(2025, 12, 31)), Some("warning"));
    assert_eq!(severity(&(new + "skole: { form: privat }\n"), date(2026, 10, 1)), Some("warning"));
}

#[test]
fn many_entries_without_codes_take_no_time_and_find_their_like() {
    let entry =
        |n: usize, word: &str| format!("  - {{ dato: 2026-09-14, av: L{}, hva: {word} nummer {n}. }}\n", n % 100);
    let log = |word: &str| (0..3_000).map(|n| entry(n, word)).collect::<String>();
    let (old, new) = (format!("brille: 1\nlogg:\n{}", log("Hendelse")), format!("brille: 1\nlogg:\n{}", log("Sak")));
    let changes = compare(&old, &new);
    assert_eq!(changes.iter().filter(|change| change.is_rewriting).count(), 3_000);
    assert!(changes.iter().all(|change| change.kind == Kind::EntryChanged));
}
