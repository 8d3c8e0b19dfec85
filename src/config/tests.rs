//! What settings say, what holds for a file, and what is said of mistakes.

use super::*;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rules::Level;
use crate::yaml::parse;

fn read(text: &str) -> Config {
    let parsed = parse(text);
    let (config, findings) = Config::read(&parsed);
    let said: Vec<_> = findings.iter().map(|finding| (finding.code, finding.headline(Lang::En))).collect();
    assert!(said.is_empty(), "{said:?} in\n{text}");
    config
}

/// What is found, as code, the text that is underlined, and headline.
fn mistakes(text: &str) -> Vec<(&'static str, String, String)> {
    let parsed = parse(text);
    let (_, findings) = Config::read(&parsed);
    let shown = |finding: Finding| {
        (finding.code, text[finding.span.range()].to_owned(), finding.label(Lang::En).replace('`', ""))
    };
    findings.into_iter().map(shown).collect()
}

fn level(config: &Config, path: Option<&str>, code: &str) -> Option<Level> {
    config.holding(path).levels().get(code)
}

#[test]
fn the_weightiest_layer_counts_and_in_it_the_rule_before_its_family() {
    let config = read(
        "regler:\n  DOK-03: feil\n  DOK: av\n  UND-01: { nivå: merknad, skoledager: 7 }\nunntak:\n  \
         - { filer: [a], regler: { DOK: merknad, UND-01: { skoledager: 8 } } }\n  \
         - { filer: [a/b], regler: { DOK-04: advarsel }, språk: nn }\n",
    );
    let (off, note) = (Some(Level::Off), Some(Level::At(Severity::Note)));
    assert_eq!(level(&config, Some("x.yaml"), "DOK-03"), Some(Level::At(Severity::Error)));
    assert_eq!(level(&config, None, "DOK-04"), off);
    assert_eq!(level(&config, Some("a/x.yaml"), "DOK-03"), note, "a later layer counts more, even by family");
    assert_eq!(level(&config, Some("a/b/x.yaml"), "DOK-04"), Some(Level::At(Severity::Warning)));
    assert_eq!(level(&config, Some("a/b/x.yaml"), "DOK-05"), note);
    assert_eq!(level(&config, Some("a/b/x.yaml"), "UND-01"), note);
    assert_eq!(level(&config, None, "PLAN-14"), None);
    let setting =
        rules::by_code("UND-01").unwrap().settings.iter().find(|setting| setting.key == "skoledager").unwrap();
    let number = |path| config.holding(path).thresholds().get(setting);
    assert_eq!((number(None), number(Some("a/x.yaml"))), (7, 8));
    let lang = |path| config.holding(Some(path)).lang().map(|lang| lang.value);
    assert_eq!((lang("a/x.yaml"), lang("a/b/x.yaml")), (None, Some(Lang::Nn)));
}

#[test]
fn everything_that_can_be_said_is_read() {
    let config = read(
        "språk: nb\nfeiler_på: advarsel\nskolerute: skolerute.yaml\nmaler: maler\ngrunnlinje: grunnlinje.json\n\
         utelat: [arkiv]\nregler: { PLAN-14: { nivå: av } }\nunntak:\n  \
         - { filer: [x], språk: en, feiler_på: feil, skolerute: x.yaml, maler: x }\n",
    );
    let holding = config.holding(None);
    assert_eq!(holding.lang().unwrap().value, Lang::Nb);
    assert_eq!(holding.fail_on().unwrap().value, Severity::Warning);
    assert_eq!(holding.calendar().unwrap().value, "skolerute.yaml");
    assert_eq!(holding.templates().unwrap().value, "maler");
    assert_eq!(config.baseline().unwrap().value, "grunnlinje.json");
    assert!(config.leaves_out("arkiv/2020/a.yaml") && !config.leaves_out("a.yaml"));
    let holding = config.holding(Some("x"));
    assert_eq!((holding.lang().unwrap().value, holding.fail_on().unwrap().value), (Lang::En, Severity::Error));
    assert_eq!((holding.calendar().unwrap().value, holding.templates().unwrap().value), ("x.yaml", "x"));
}

#[test]
fn keys_may_be_written_with_letters_taken_apart() {
    let config = read("spra\u{30a}k: nn\nfeiler_pa\u{30a}: merknad\nregler: { PLAN-14: { niva\u{30a}: av } }\n");
    assert_eq!(config.holding(None).lang().unwrap().value, Lang::Nn);
    assert_eq!(config.holding(None).fail_on().unwrap().value, Severity::Note);
    assert_eq!(level(&config, None, "PLAN-14"), Some(Level::Off));
}

#[test]
fn an_empty_file_is_one_without_settings() {
    for text in ["", "# bare en kommentar\n", "{}\n"] {
        let config = read(text);
        assert!(config.holding(Some("a.yaml")).changes().is_empty(), "{text}");
    }
}

#[test]
fn mistakes_are_found_where_they_stand() {
    for (text, code, place, label) in [
        ("sprak: nn\n", "FORM-02", "sprak", "did you mean språk?"),
        ("utelatt: [a]\n", "FORM-02", "utelatt", "did you mean utelat?"),
        ("temperatur: 1\n", "FORM-13", "temperatur", "unknown field"),
        ("språk: norsk\n", "FORM-04", "norsk", "not in the list"),
        ("språk: nynorsk\n", "FORM-04", "nynorsk", "did you mean nn?"),
        ("feiler_på: error\n", "FORM-04", "error", "did you mean feil?"),
        ("feiler_på: av\n", "FORM-04", "av", "not in the list"),
        ("feiler_på:\n", "FORM-07", "feiler_på", "empty"),
        ("regler: { PLAN14: av }\n", "FORM-13", "PLAN14", "did you mean PLAN-14?"),
        ("regler: { plan-14: av }\n", "FORM-13", "plan-14", "did you mean PLAN-14?"),
        ("regler: { HYTTE-01: av }\n", "FORM-13", "HYTTE-01", "unknown rule"),
        ("regler: { PLAN-14: off }\n", "FORM-04", "off", "did you mean av?"),
        ("regler: { PLAN-14: false }\n", "FORM-04", "false", "did you mean av?"),
        ("regler: { PLAN-14: åtvaring }\n", "FORM-04", "åtvaring", "did you mean advarsel?"),
        ("regler: { PLAN-14: { nivå: kritisk } }\n", "FORM-04", "kritisk", "not in the list"),
        ("regler: { UND-01: { skoledagr: 3 } }\n", "FORM-02", "skoledagr", "did you mean skoledager?"),
        ("regler: { PLAN-14: { dager: 3 } }\n", "FORM-13", "dager", "unknown field"),
        ("regler: { UND-01: { skoledager: tre } }\n", "FORM-03", "tre", "must be a whole number"),
        ("regler: { UND-01: { skoledager: -1 } }\n", "FORM-03", "-1", "at least 0"),
        ("regler: { DOK: { nivå: av } }\n", "FORM-03", "{ nivå: av }", "must be one word of the list"),
        ("regler: { YAML-01: merknad }\n", "FORM-13", "YAML-01", "cannot be changed"),
        ("regler: { YAML: av }\n", "FORM-13", "YAML", "cannot be changed"),
        ("regler: { FORM: av }\n", "FORM-13", "av", "cannot be av"),
        ("regler: { FORM-02: { nivå: av } }\n", "FORM-13", "av", "cannot be av"),
        ("regler: [PLAN-14]\n", "FORM-03", "[PLAN-14]", "must be fields with values"),
        ("utelat: arkiv\n", "FORM-13", "arkiv", "must be a list"),
        ("utelat: [1]\n", "FORM-03", "1", "must be text"),
        ("utelat: [../x]\n", "FORM-13", "../x", "cannot be used"),
        ("utseende: { farge: \"#ffcc00\" }\n", "FORM-13", "\"#ffcc00\"", "the contrast is below 4.5 : 1"),
        ("utseende: { farge: rød }\n", "FORM-13", "rød", "must be # and six digits, in quotation marks"),
        ("utseende:\n  farge: #0b4453\n", "FORM-13", "farge", "must be # and six digits, in quotation marks"),
        ("utseende: { farge: 123456 }\n", "FORM-13", "123456", "must be # and six digits, in quotation marks"),
        ("farge: blå\n", "FORM-13", "farge", "unknown field"),
        ("utseende: { logo: logo.svg }\n", "FORM-03", "logo.svg", "should have the field fil"),
        ("utseende:\n  logo: { fil: logo.svg }\n", "FORM-01", "logo", "tekst is missing here"),
        ("utseende: { logo: { fil: a.svg, tekst: '' } }\n", "FORM-07", "''", "empty"),
        ("utseende: { avsender: Fjellvik }\n", "FORM-13", "Fjellvik", "must be a list"),
        ("utseende: { avsender: [a, b, c, d, e, f] }\n", "FORM-13", "[a, b, c, d, e, f]", "too long"),
        ("utseende: { kontakt: { en: a } }\n", "FORM-13", "en", "unknown field"),
        ("utseende: { tekster: [{ dokumenter: [plan], foran: a }] }\n", "FORM-04", "plan", "not in the list"),
        (
            "utseende: { tekster: [{ dokumenter: [undersokelse], foran: a }] }\n",
            "FORM-04",
            "undersokelse",
            "did you mean undersøkelse?",
        ),
        (
            "unntak:\n  - { filer: [a], utseende: { farge: '#ffcc00' } }\n",
            "FORM-13",
            "'#ffcc00'",
            "the contrast is below 4.5 : 1",
        ),
        ("unntak:\n  - språk: nn\n", "FORM-01", "språk", "filer is missing here"),
        ("unntak:\n  - { filer: ['a['] }\n", "FORM-13", "'a['", "cannot be used"),
        ("unntak:\n  - { filer: [a], utelat: [b] }\n", "FORM-13", "utelat", "unknown field"),
        ("språk: nn\nspråk: nb\n", "YAML-02", "språk", "second time"),
        ("- a\n", "FORM-03", "- a", "must be fields with values"),
    ] {
        assert_eq!(mistakes(text), [(code, place.to_owned(), label.to_owned())], "{text}");
    }
}

#[test]
fn a_text_has_room_and_no_more() {
    let found = |length: usize| {
        let text = format!("utseende: {{ kontakt: {{ nn: {} }} }}\n", "x".repeat(length));
        mistakes(&text).into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
    };
    assert_eq!((found(120), found(121)), (vec![], vec!["FORM-13"]));
}

#[test]
fn an_exception_changes_the_parts_of_the_look_that_it_names() {
    let config = read(
        "utseende: { farge: '#0b4453', avsender: [A], kontakt: K, logo: { fil: a.svg, tekst: { nb: Våpen } } }\nunntak:\n  \
         - { filer: [a], utseende: { avsender: [], farge: '#000000' } }\n",
    );
    let parts = |path| {
        let look = config.holding(path).look();
        let logo = look.logo.unwrap().value;
        assert_eq!(logo.text.get(crate::case::MainLanguage::Nynorsk), "Våpen");
        (logo.file, look.colour.unwrap().value.to_string(), look.sender.unwrap().value.len(), look.contact.is_some())
    };
    assert_eq!(parts(None), ("a.svg".to_owned(), "#0b4453".to_owned(), 1, true));
    assert_eq!(parts(Some("a/x.yaml")), ("a.svg".to_owned(), "#000000".to_owned(), 0, true));
    assert!(read("").holding(None).look().is_empty());
}

#[test]
fn what_is_mistaken_is_left_out_and_the_rest_holds() {
    let parsed = parse("språk: norsk\nregler: { DOK: av, PLAN14: av, UND-01: { skoledagr: 1, nivå: merknad } }\n");
    let (config, findings) = Config::read(&parsed);
    assert_eq!(findings.len(), 3);
    assert_eq!(config.holding(None).lang(), None);
    assert_eq!(level(&config, None, "DOK-03"), Some(Level::Off));
    assert_eq!(level(&config, None, "UND-01"), Some(Level::At(Severity::Note)));
}

#[test]
fn no_text_stops_the_reading() {
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n\
                d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nutelat: [*e,*e,*e,*e,*e,*e,*e,*e]\n";
    for text in
        [bomb, "utelat: [[[[a]]]]", "unntak: [1, [2], ~]", "regler: { ? [a] : b }", "unntak: { a: b }", "\u{0}", "{"]
    {
        let (_, findings) = Config::read(&parse(text));
        assert!(!findings.is_empty(), "{text}");
    }
}
