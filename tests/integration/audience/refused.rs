//! Who gets no copy, and why.

use brille::audience::{Audience, recipients};
use brille::case::Case;
use brille::lang::Lang;
use brille::yaml::parse;

use super::*;

fn refusal(text: &str, audience: Audience, person: Option<&str>) -> Option<Refusal> {
    try_copy(text, &Recipient { audience, person }, None, false).err()
}

fn with_f1(fields: &str) -> String {
    BASE.replace(
        "F1: { rolle: foresatt, til: E1, foreldreansvar: ja }",
        &format!("F1: {{ rolle: foresatt, til: E1{fields} }}"),
    )
}

fn with_e1(fields: &str) -> String {
    BASE.replace("E1: { rolle: elev, født: 2015-05", &format!("E1: {{ rolle: elev{fields}"))
}

#[test]
fn each_guardian_is_judged_alone() {
    use Refusal::*;
    for (text, expected) in [
        (with_f1(", foreldreansvar: ja"), None),
        (with_f1(""), Some(ResponsibilityUnknown)),
        (with_f1(", foreldreansvar: nei"), Some(WithoutResponsibility)),
        (with_f1(", foreldreansvar: nei, bor_hos: ja"), None),
        (with_f1(", foreldreansvar: nei, innsyn: { bedt: 2026-09-14 }"), Some(WithoutResponsibility)),
        (with_f1(", foreldreansvar: nei, innsyn: { svar: innvilget }"), None),
        (with_f1(", foreldreansvar: nei, innsyn: { svar: avslått }"), Some(AccessRefused)),
        (with_f1(", foreldreansvar: ja, innsyn: { svar: avslått }"), Some(AccessRefused)),
        (with_e1(", født: 2015-05, omsorg: barnevern"), Some(InCare)),
        (with_e1(", født: 2015-05, omsorg: barnevern").replace("F1: {", "F1: { bor_hos: ja,"), None),
        (with_e1(", født: 2015-05, omsorg: fosterhjem"), None),
        (with_e1(", født: 2008-10-21"), None),
        (with_e1(", født: 2008-10-20"), Some(OfAge)),
        (with_e1(", født: 2008-10"), Some(OfAge)),
        (with_e1(", født: 2008-03, samtykke: [{ dato: 2026-09-07, til: [F1] }]"), None),
        (with_e1(", født: 2008-03, samtykke: [{ dato: 2026-09-07, til: [F2] }]"), Some(OfAge)),
        (with_e1(", født: 2008-03, samtykke: [{ dato: 2026-10-21, til: [F1] }]"), Some(OfAge)),
        (with_e1("").replace("trinn: grunnskole", "trinn: videregående"), Some(MaybeOfAge)),
        (format!("{BASE}meldinger: [{{ foresatte_ikke_varslet_fordi: farlig }}]\n"), Some(HomeNotTold)),
        (format!("{BASE}meldinger: [{{ foresatte_ikke_varslet_fordi: farlig }}]\nkontakt: [{{ med: [F2] }}]\n"), None),
    ] {
        assert_eq!(refusal(&text, Audience::Guardians, Some("F1")), expected, "{text}");
    }
    for (person, expected) in
        [(None, Unnamed), (Some("F3"), OtherHome), (Some("E1"), Unknown), (Some("L1"), Unknown), (Some("F9"), Unknown)]
    {
        assert_eq!(refusal(BASE, Audience::Guardians, person), Some(expected), "{person:?}");
    }
    assert_eq!(refusal(BASE, Audience::Pupil, Some("E2")), Some(Unknown));
    assert_eq!(refusal("- 1\n", Audience::Internal, None), Some(NoCase));
}

#[test]
fn the_guardians_of_the_pupil_are_told_with_whoever_is_refused() {
    let text = with_f1(", foreldreansvar: nei");
    let parsed = parse(&text);
    let case = Case::read(&parsed.tree).unwrap();
    let of = |audience| -> Vec<_> {
        recipients(&case, audience, TODAY).into_iter().map(|candidate| (candidate.code, candidate.refused)).collect()
    };
    let refused = Some(Refusal::WithoutResponsibility);
    assert_eq!(of(Audience::Guardians), [(Some("F1"), refused), (Some("F2"), None)]);
    assert_eq!(of(Audience::Pupil), [(Some("E1"), None)]);
    assert_eq!(of(Audience::Access), [(None, None)]);
}

#[test]
fn a_refusal_says_on_what_basis_and_what_to_do() {
    let refusal = Refusal::WithoutResponsibility;
    assert_eq!(refusal.basis()[0].cite.get(Lang::Nb), "barnelova § 47");
    assert!(refusal.help().get(Lang::Nn).contains("KONF-11"));
    assert!(refusal.reason().get(Lang::En).contains("parental responsibility"));
}

#[test]
fn in_a_case_about_a_class_everybody_reads_of_their_own_child() {
    let class = BASE.replace("gjelder: elev", "gjelder: klasse").replace("elev: E1\n", "");
    let text = format!("{class}medvirkning: [{{ hvem: E2, synspunkt: mitt }}, {{ hvem: E3, synspunkt: ditt }}]\n");
    let copy = |person| {
        let recipient = Recipient { audience: Audience::Guardians, person };
        let copy = try_copy(&text, &recipient, None, false).unwrap();
        (copy.mentions("mitt"), copy.mentions("ditt"))
    };
    assert_eq!((copy(None), copy(Some("F3")), copy(Some("F4"))), ((false, false), (true, false), (false, true)));
}
