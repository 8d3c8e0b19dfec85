//! The schema pass on small files: what is said of each defect, and where.

use brille::schema::{self, Document, Expected, Form, Thing, ViolationKind};
use brille::source::Span;
use brille::yaml;
use jiff::civil::date;

/// A case that the schema accepts; tests replace parts of it.
const GOOD: &str = include_str!("schema/god-sak.yaml");

/// A violation without its node: the underlined text stands for the place.
#[derive(Debug, PartialEq)]
struct Seen<'a> {
    kind: ViolationKind,
    underlined: &'a str,
    line: usize,
    code: Option<&'static str>,
    basis: Option<&'static str>,
}

fn see(text: &str) -> Vec<Seen<'_>> {
    see_as(Document::Case, text)
}

fn see_as(document: Document, text: &str) -> Vec<Seen<'_>> {
    let parsed = yaml::parse(text);
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    let seen = |span: Span| (&text[span.range()], text[..span.start as usize].matches('\n').count() + 1);
    document
        .validate(&parsed.tree)
        .into_iter()
        .map(|violation| {
            let (underlined, line) = seen(violation.span);
            let basis = violation.basis.map(|provision| provision.id);
            Seen { kind: violation.kind, underlined, line, code: violation.code, basis }
        })
        .collect()
}

/// The good case with one piece of text replaced by another.
fn with(from: &str, to: &str) -> String {
    assert_eq!(GOOD.matches(from).count(), 1, "{from}");
    GOOD.replace(from, to)
}

/// The one violation of the good case with a piece replaced: kind, underlined text, code.
fn one(from: &str, to: &str) -> (ViolationKind, String, Option<&'static str>) {
    let text = with(from, to);
    let mut seen = see(&text);
    assert_eq!(seen.len(), 1, "{seen:#?}");
    let only = seen.remove(0);
    (only.kind, only.underlined.to_owned(), only.code)
}

fn kind(from: &str, to: &str) -> (ViolationKind, String) {
    let (kind, underlined, code) = one(from, to);
    assert_eq!(code, None);
    (kind, underlined)
}

#[test]
fn a_good_case_is_accepted() {
    assert_eq!(see(GOOD), []);
}

#[test]
fn a_missing_requirement_of_the_law_has_its_code_and_basis() {
    for (from, code, basis, underlined) in [
        ("      utføres_av: [L1]\n", "PLAN-14", "oppl-12-4-3-d", "id"),
        ("      start: 2026-09-14\n", "PLAN-10", "oppl-12-4-3-c", "id"),
        ("      evalueres: { dato: 2026-09-28 }\n", "PLAN-19", "oppl-12-4-3-e", "id"),
        ("      hva: L1 setter faste lag hver mandag.\n", "PLAN-07", "oppl-12-4-3-b", "id"),
        ("      beskrivelse: E1 står alene når elevene velger lag.\n", "PLAN-01", "oppl-12-4-3-a", "id"),
        ("dato: 2026-09-28", "PLAN-19", "oppl-12-4-3-e", "evalueres"),
    ] {
        let text = with(from, "");
        let seen = see(&text);
        let [seen] = seen.as_slice() else { panic!("{from}: {seen:#?}") };
        assert_eq!((seen.code, seen.basis), (Some(code), Some(basis)), "{from}");
        if seen.kind != ViolationKind::Empty {
            assert_eq!(seen.underlined, underlined, "{from}");
        }
    }
}

#[test]
fn an_empty_value_counts_as_missing_once() {
    for (from, to, code, underlined) in [
        ("utføres_av: [L1]", "utføres_av:", "PLAN-14", "utføres_av"),
        ("utføres_av: [L1]", "utføres_av: []", "PLAN-14", "[]"),
        ("utføres_av: [L1]", "utføres_av: ~", "PLAN-14", "~"),
        ("utføres_av: [L1]", "utføres_av: \"\"", "PLAN-14", "\"\""),
        ("start: 2026-09-14", "start:", "PLAN-10", "start"),
        ("start: 2026-09-14", "start: ''", "PLAN-10", "''"),
        ("hva: L1 setter faste lag hver mandag.", "hva: '  '", "PLAN-07", "'  '"),
        ("evalueres: { dato: 2026-09-28 }", "evalueres: {}", "PLAN-19", "id"),
        ("evalueres: { dato: 2026-09-28 }", "evalueres: { dato: }", "PLAN-19", "dato"),
    ] {
        let (_, seen, found) = one(from, to);
        assert_eq!(found, Some(code), "{to}");
        if to != "evalueres: {}" {
            assert_eq!(seen, underlined, "{to}");
        }
    }
    assert_eq!(kind("navn: Solbakken skole", "navn:"), (ViolationKind::Empty, "navn".to_owned()));
    assert_eq!(kind("født: 2014-05", "født: \"\""), (ViolationKind::Empty, "\"\"".to_owned()));
}

#[test]
fn a_responsible_person_is_no_substitute_for_somebody_who_does_it() {
    let (kind, _, code) = one("utføres_av: [L1]", "ansvarlig: R1");
    assert_eq!((kind, code), (ViolationKind::Missing { key: "utføres_av" }, Some("PLAN-16")));
    let (kind, _, code) = one("utføres_av: [L1]", "ansvarlig: R1\n      utføres_av:");
    assert_eq!((kind, code), (ViolationKind::Empty, Some("PLAN-16")));
    // Nobody is responsible where the key is empty.
    let text = with("utføres_av: [L1]", "ansvarlig:");
    let codes: Vec<_> = see(&text).into_iter().map(|seen| (seen.kind, seen.code)).collect();
    let missing = ViolationKind::Missing { key: "utføres_av" };
    assert_eq!(codes, [(missing, Some("PLAN-14")), (ViolationKind::Empty, None)]);
}

#[test]
fn a_plan_without_lists_lacks_them_and_nothing_else() {
    let plan = &GOOD[GOOD.find("plan:\n").unwrap()..];
    let text = GOOD.replace(plan, "plan: { versjon: 1, dato: 2026-09-11, problemer: [], tiltak: }\n");
    let codes: Vec<_> = see(&text).into_iter().map(|seen| (seen.code, seen.underlined)).collect();
    assert_eq!(codes, [(Some("PLAN-01"), "[]"), (Some("PLAN-07"), "tiltak")]);
}

#[test]
fn a_missing_key_without_a_code_is_shown_at_the_head_of_its_section() {
    assert_eq!(kind("  eier: Fjellvik kommune\n", ""), (ViolationKind::Missing { key: "eier" }, "skole".to_owned()));
    assert_eq!(kind("elev: E1\n\n", ""), (ViolationKind::Missing { key: "elev" }, String::new()));
    let text = with("gjelder: elev", "gjelder: klasse");
    assert_eq!(
        see(&text).into_iter().map(|seen| seen.kind).collect::<Vec<_>>(),
        [ViolationKind::Missing { key: "klasse" }]
    );
    let text = GOOD.replace("gjelder: elev\n", "gjelder: elevv\n").replace("elev: E1\n", "");
    let [seen] = &see(&text)[..] else { panic!() };
    assert_eq!(seen.underlined, "elevv");
}

#[test]
fn a_misspelt_key_is_one_defect() {
    for (from, to, meant) in [
        ("utføres_av: [L1]", "utforesav: [L1]", "utføres_av"),
        ("utføres_av: [L1]", "utførast_av: [L1]", "utføres_av"),
        ("evalueres: { dato", "evaluerast: { dato", "evalueres"),
        ("hva: L1 setter", "kva: L1 setter", "hva"),
        ("undersøkelser:", "undersøkingar:", "undersøkelser"),
        ("meldinger:", "Meldingar:", "meldinger"),
        ("  problemer:", "  problem:", "problemer"),
        ("hendelser:", "hendingar:", "hendelser"),
        ("personer:", "personar:", "personer"),
    ] {
        let (kind, underlined) = kind(from, to);
        assert_eq!(kind, ViolationKind::UnknownKey { suggestion: Some(meant) }, "{to}");
        assert_eq!(underlined, to.split(':').next().unwrap().trim(), "{to}");
    }
    assert_eq!(
        kind("nivå: klasse", "diagnose: hemmelig"),
        (ViolationKind::UnknownKey { suggestion: None }, "diagnose".to_owned())
    );
}

#[test]
fn another_kind_of_value_is_named() {
    for (from, to, expected, underlined) in [
        ("navn: Solbakken skole", "navn: 7", Expected::Text, "7"),
        ("navn: Solbakken skole", "navn: true", Expected::Text, "true"),
        ("navn: Solbakken skole", "navn: [a]", Expected::Text, "[a]"),
        ("elev: E1\n\n", "elev: 1\n\n", Expected::Code, "1"),
        ("løser: [P1]", "løser: P1", Expected::List, "P1"),
        ("versjon: 1", "versjon: første", Expected::WholeNumber, "første"),
        ("versjon: 1", "versjon: 1.5", Expected::WholeNumber, "1.5"),
        (
            "  L1: { rolle: kontaktlærer }",
            "  L1: kontaktlærer",
            Expected::Section { first: Some("rolle") },
            "kontaktlærer",
        ),
        ("nivå: klasse", "nivå: [klasse]", Expected::Choice, "[klasse]"),
        ("start: 2026-09-08", "start: [2026-09-08]", Expected::Date, "[2026-09-08]"),
    ] {
        assert_eq!(kind(from, to), (ViolationKind::WrongType { expected }, underlined.to_owned()), "{to}");
    }
    assert_eq!(kind("versjon: 1", "versjon: 0").0, ViolationKind::TooSmall { least: 1 });
}

#[test]
fn a_broken_section_hides_what_hangs_on_it() {
    let people = &GOOD[GOOD.find("personer:").unwrap()..GOOD.find("meldinger:").unwrap()];
    for broken in ["personer: E1, E2, F1\n\n", "personer:\n\n", "personer: {}\n\n", ""] {
        let text = GOOD.replace(people, broken);
        assert_eq!(see(&text).len(), 1, "{broken}: {:#?}", see(&text));
    }
    let plan = &GOOD[GOOD.find("plan:\n").unwrap()..];
    assert_eq!(see(&GOOD.replace(plan, "plan: se eget dokument\n")).len(), 1);
    assert_eq!(see(&with("    - id: P1\n      beskrivelse", "    - beskrivelse")).len(), 1);
    assert_eq!(see("").len(), 1);
    assert_eq!(see("bare en tekst").len(), 1);
}

#[test]
fn a_value_outside_a_list_gets_the_list_and_the_nearest_word() {
    for (from, to, meant) in [
        ("ved_skolen: ja", "ved_skolen: true", Some("ja")),
        ("ved_skolen: ja", "ved_skolen: yes", Some("ja")),
        ("ved_skolen: ja", "ved_skolen: no", Some("nei")),
        ("rolle: foresatt,", "rolle: føresett,", Some("foresatt")),
        ("rolle: rektor", "rolle: vaktmester", None),
        ("form: offentlig", "form: kommunal", Some("offentlig")),
        ("trinn: 6, ved", "trinn: \"6\", ved", Some("6")),
        ("trinn: 6, ved", "trinn: 11, ved", None),
    ] {
        let (ViolationKind::NotInList { allowed, suggestion }, _) = kind(from, to) else { panic!("{to}") };
        assert_eq!(suggestion.as_deref(), meant, "{to}");
        assert!(allowed.len() >= 2 && meant.is_none_or(|meant| allowed.iter().any(|word| word == meant)), "{to}");
    }
}

#[test]
fn a_date_in_another_form_comes_with_the_right_one() {
    let not_a_date = |meant, no_such_day| ViolationKind::NotADate { meant, no_such_day };
    for (written, expected) in [
        ("14.9.2026", not_a_date(Some(date(2026, 9, 14)), false)),
        ("20260914", not_a_date(Some(date(2026, 9, 14)), false)),
        ("2026-9-14", not_a_date(Some(date(2026, 9, 14)), false)),
        ("2026-09-31", not_a_date(None, true)),
        ("snarest", not_a_date(None, false)),
        ("2026", not_a_date(None, false)),
    ] {
        assert_eq!(kind("start: 2026-09-14", &format!("start: {written}")), (expected, written.to_owned()));
    }
}

#[test]
fn malformed_codes_numbers_and_months_are_told_apart() {
    for (from, to, form, underlined) in [
        ("      utføres_av: [L1]", "      utføres_av: [kontaktlæreren]", Form::Identifier, "kontaktlæreren"),
        ("    - id: T1", "    - id: tiltak 1", Form::Identifier, "tiltak 1"),
        ("  E2: { rolle", "  Elev2: { rolle", Form::Identifier, "Elev2"),
        ("orgnr: \"974000008\"", "orgnr: \"974 000 008\"", Form::OrganisationNumber, "\"974 000 008\""),
        ("født: 2014-05", "født: mai 2014", Form::Month, "mai 2014"),
    ] {
        assert_eq!(kind(from, to), (ViolationKind::Pattern { form }, underlined.to_owned()), "{to}");
    }
}

#[test]
fn identifiers_are_unique_among_persons_and_things() {
    let text = with("    - id: T1", "    - id: M1");
    let [seen] = &see(&text)[..] else { panic!("{:#?}", see(&text)) };
    let ViolationKind::DuplicateId { id, first } = &seen.kind else { panic!("{seen:?}") };
    assert_eq!((id.as_str(), &text[first.range()], seen.underlined), ("M1", "M1", "M1"));
    assert!(first.start < text.rfind("M1").unwrap() as u32);
    // What pointed at H1 is not blamed too.
    assert!(matches!(kind("- { id: H1", "- { id: L1").0, ViolationKind::DuplicateId { .. }));
}

#[test]
fn references_lead_to_a_thing_of_the_right_kind() {
    for (from, to, wanted) in [
        ("utføres_av: [L1]", "utføres_av: [L1, L9]", &[Thing::Person][..]),
        ("løser: [P1]", "løser: [P9]", &[Thing::Problem]),
        ("[M1, H1, U1]", "[M1, H9, U1]", &[Thing::Report, Thing::Incident, Thing::Investigation, Thing::Evaluation]),
    ] {
        let (ViolationKind::UnknownReference { id, wanted: found }, underlined) = kind(from, to) else {
            panic!("{to}")
        };
        assert_eq!((id.as_str(), found), (underlined.as_str(), wanted));
    }
    assert_eq!(
        kind("løser: [P1]", "løser: [M1]").0,
        ViolationKind::WrongKind { id: "M1".to_owned(), found: Thing::Report, wanted: &[Thing::Problem] }
    );
}

#[test]
fn an_aliased_defect_is_one_defect() {
    let text = with("utføres_av: [L1]", "utføres_av: &hvem [L9]\n      gjelder: *hvem");
    assert_eq!(see(&text).len(), 1);
    let text = with(
        "evalueres: { dato: 2026-09-28 }",
        "evalueres: &når { dato: snart }\n    - id: T2\n      hva: A1 står der.\n      start: 2026-09-14\n      utføres_av: [L1]\n      evalueres: *når",
    );
    assert_eq!(see(&text).len(), 1, "{:#?}", see(&text));
}

#[test]
fn a_file_of_another_version_is_not_judged_by_this_one() {
    let text = with("brille: 1", "brille: 2\nnoe_nytt: [1]").replace("meldinger:", "varsler:");
    let [seen] = &see(&text)[..] else { panic!() };
    assert_eq!((&seen.kind, seen.underlined), (&ViolationKind::Version, "2"));
    assert_eq!(kind("brille: 1", "brille: \"1\"").0, ViolationKind::WrongType { expected: Expected::WholeNumber });
}

#[test]
fn free_days_are_a_day_or_a_period() {
    for (from, to, expected) in [
        (", til: 2026-10-02", "", ViolationKind::Missing { key: "til" }),
        (", dato: 2026-11-20", "", ViolationKind::Missing { key: "dato" }),
        (", til: 2026-10-02", ", til: 2026-10-02, dato: 2026-09-28", ViolationKind::UnknownKey { suggestion: None }),
    ] {
        assert_eq!(kind(from, to).0, expected);
    }
    assert_eq!(
        see_as(
            Document::Calendar,
            "brille_skolerute: 1\nfridager:\n  - { navn: vinterferie, fra: 2027-02-15, til: 2027-02-19 }\n"
        ),
        []
    );
    assert_eq!(see_as(Document::Calendar, "brille_skolerute: 2\nfridager: 3\n").len(), 1);
    assert_eq!(see_as(Document::Names, "E1: Ada Eksempel\n"), []);
    assert_eq!(see_as(Document::Names, "Ada: E1\nE2:\n").len(), 2);
}

#[test]
fn a_pointer_never_shows_a_key_that_somebody_made_up() {
    let text = with("nivå: klasse", "Kari Nordmann: hemmelig");
    let parsed = yaml::parse(&text);
    let pointers: Vec<_> =
        schema::validate(&parsed.tree).iter().map(|violation| schema::pointer(violation.node)).collect();
    assert_eq!(pointers, ["/plan/tiltak/0/*"]);
    assert!(schema::knows_key("utføres_av") && schema::knows_key("brille_skolerute") && !schema::knows_key("E1"));
}

#[test]
fn nothing_typed_gets_into_a_finding() {
    const MARKER: &str = "Hemmelig7";
    for to in ["Hemmelig7: x", "nivå: Hemmelig7", "vikar: Hemmelig7", "til: Hemmelig7", "hvor: Hemmelig7"] {
        let text = with("nivå: klasse", to);
        let parsed = yaml::parse(&text);
        for violation in schema::validate(&parsed.tree) {
            let finding = brille::rules::form::finding(&violation);
            assert!(!format!("{finding:?}").contains(MARKER), "{to}");
        }
    }
}

#[test]
fn no_text_makes_the_pass_fail() {
    for text in [
        "[]",
        "- a\n- b",
        "brille: [1]",
        "{ : }",
        "? [a]\n: b",
        "a: &a [*a]",
        "personer: [E1]",
        "plan: { tiltak: [[[]]] }",
        "1: 2",
    ] {
        let parsed = yaml::parse(text);
        for document in Document::ALL {
            document.validate(&parsed.tree);
        }
    }
}

#[test]
fn of_thousands_of_defects_the_first_thousand_are_reported() {
    let unknown: String = (0..20_000).map(|at| format!("ukjent{at}: x\n")).collect();
    let people: String = (0..20_000).map(|at| format!("  e{at}:\n")).collect();
    let dangling: String = (0..20_000).map(|at| format!("L{},", 100 + at % 900)).collect();
    for text in [
        format!("{GOOD}{unknown}"),
        GOOD.replace("personer:\n", &format!("personer:\n{people}")),
        with("utføres_av: [L1]", &format!("utføres_av: [{dangling}]")),
    ] {
        let parsed = yaml::parse(&text);
        assert_eq!(schema::validate(&parsed.tree).len(), 1000);
    }
}

#[test]
fn what_may_stand_in_unread_text_is_not_missed() {
    let settings = brille::check::Settings::new(date(2026, 10, 5));
    let codes = |text: &str| -> Vec<&str> {
        let parsed = yaml::parse(text);
        brille::check::check(&parsed, &settings).findings.iter().map(|finding| finding.code).collect()
    };
    let no_schema_finding = |text: &str| codes(text).iter().all(|code| !code.starts_with("FORM"));
    assert!(!no_schema_finding(&GOOD.replace("hendelser:", "hendelserx:")));
    // The section of meldinger cannot be read; M1, to which the plan points, stands in it.
    let text = with("    beskrivelse: E1 gruer seg", "    beskrivelse: \"E1 gruer seg");
    assert!(no_schema_finding(&text), "{:?}", codes(&text));
    for text in [with("elev: E1\n\n", "elev: *E1\n\n"), with("[skole, sfo]", "\n    -skole")] {
        assert!(no_schema_finding(&text), "{:?}", codes(&text));
    }
    assert!(no_schema_finding("{ ] : \n"), "{:?}", codes("{ ] : \n"));
}
