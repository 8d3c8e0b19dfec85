//! Edges of the rules about hearing pupils and evaluating measures that their examples do not reach.

use brille::finding::Severity::{self, Error, Note, Warning};

use crate::rules::{findings, overlay};

const TODAY: &str = "2026-10-05";
const SMALL: &str = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";

/// How much what a rule finds in the base case with an example laid over it weighs.
fn weights(code: &str, example: &str, date: &str) -> Vec<Severity> {
    let found = findings(&overlay(example), date).into_iter().map(|(_, finding)| finding);
    found.filter(|finding| finding.code == code).map(|finding| finding.severity).collect()
}

fn hearings(entries: &[&str]) -> String {
    let entries: String = entries.iter().zip(1..).map(|(entry, n)| format!("  - {{ id: MV{n}, {entry} }}\n")).collect();
    format!("medvirkning:\n{entries}")
}

/// An evaluation of both measures on a day, with what it says of each and anything more.
fn evaluation(date: &str, results: [&str; 2], more: &str) -> String {
    let [first, second] = results;
    format!(
        "  - id: V{}\n    dato: {date}\n    tiltak:\n      - {{ tiltak: T1, {first} }}\n      - {{ tiltak: T2, {second} }}\n{more}",
        date.replace('-', "")
    )
}

fn people(pupil: &str) -> String {
    let others = "  E2: { rolle: elev, trinn: 6 }\n  G1: { rolle: elevgruppe }\n  F1: { rolle: foresatt, til: E1 }\n  L1: { rolle: kontaktlærer }\n";
    let more =
        "  A1: { rolle: assistent }\n  S1: { rolle: sosiallærer }\n  R1: { rolle: rektor }\n  X1: { rolle: ekstern }\n";
    format!("personer:\n  E1: {{ rolle: elev, trinn: 6, ved_skolen: ja{pupil} }}\n{others}{more}")
}

fn plan(measure: &str) -> String {
    format!(
        "plan:\n  versjon: 1\n  dato: 2026-09-11\n  problemer:\n    - {{ id: P1, beskrivelse: E1 står alene. }}\n  tiltak:\n    - {{ id: T1, løser: [P1], hva: L1 setter lag., utføres_av: [L1], evalueres: {{ dato: 2026-11-02 }}, {measure} }}\n"
    )
}

#[test]
fn weight_is_asked_for_some_days_after_the_talk() {
    let said =
        |more: &str| hearings(&[&format!("hvem: E1, dato: 2026-09-28, om: tiltak, synspunkt: E1 vil ha lag.{more}")]);
    assert_eq!(weights("HOR-03", &said(""), TODAY), []);
    assert_eq!(weights("HOR-03", &said(""), "2026-10-06"), [Warning]);
    assert_eq!(weights("HOR-03", &(SMALL.to_owned() + &said("")), "2026-10-06"), [Note]);
    assert_eq!(weights("HOR-03", &said(", fulgt: ja"), "2026-10-06"), []);
    assert_eq!(weights("HOR-03", &said(", fulgt: delvis"), TODAY), [Warning]);
    assert_eq!(weights("HOR-03", &said(", fulgt: delvis, vektlagt: Lagene er faste på mandager."), TODAY), [Note]);
}

#[test]
fn an_evaluation_without_the_pupil_weighs_less_where_something_speaks_for_a_hearing() {
    let planned = "hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 vil ha lag.";
    let held = |more: &str| format!("evalueringer:\n{}", evaluation("2026-09-25", ["gjennomført: ja"; 2], more));
    let heard = |entry: &str, more: &str| weights("HOR-05", &(hearings(&[planned, entry]) + &held(more)), TODAY);
    let later_on_measures = "hvem: E1, dato: 2026-09-24, om: tiltak, synspunkt: E1 vil ha lag videre.";
    assert_eq!(heard(later_on_measures, ""), [Error]);
    assert_eq!(heard(later_on_measures, "    deltakere: [S1, E1]\n"), [Warning]);
    assert_eq!(heard(later_on_measures, "    elevens_vurdering: { trygt_og_godt: nei }\n"), [Warning]);
    assert_eq!(heard("hvem: E1, dato: 2026-09-24, om: evaluering, synspunkt: E1 vil ha lag videre.", ""), [Warning]);
    assert_eq!(heard("hvem: E1, dato: 2026-09-24, om: evaluering, ikke_hørt_fordi: E1 var syk.", ""), [Note]);
    let pointed_to = "    elevens_vurdering: { medvirkning: MV2 }\n";
    assert_eq!(heard("hvem: E1, dato: 2026-09-24, om: evaluering, avslått: ja", pointed_to), []);
    assert_eq!(heard("hvem: E1, dato: 2026-09-28, om: evaluering, synspunkt: E1 vil mer.", pointed_to), [Warning]);
    assert_eq!(weights("HOR-05", &(SMALL.to_owned() + &hearings(&[planned]) + &held("")), TODAY), [Warning]);
}

#[test]
fn another_pupil_is_to_be_heard_once_the_measure_has_begun() {
    let base = "# uten: evalueringer\n".to_owned() + &people("");
    let meant = |measure: &str| base.clone() + &plan(&format!("start: 2026-09-14, {measure}"));
    let own = "hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 vil ha lag.";
    let heard = |entry: &str| weights("HOR-06", &(meant("gjelder: [E2]") + &hearings(&[own, entry])), TODAY);
    assert_eq!(weights("HOR-06", &meant("gjelder: [E2]"), TODAY), [Error]);
    assert_eq!(weights("HOR-06", &meant("gjelder: [E1, G1, L1]"), TODAY), []);
    assert_eq!(weights("HOR-06", &meant("gjelder: [E2]"), "2026-09-11"), []);
    assert_eq!(heard("hvem: E2, dato: 2026-09-14, om: tiltak, avslått: ja"), []);
    assert_eq!(heard("hvem: E2, dato: 2026-09-15, om: tiltak, synspunkt: E2 er med."), [Warning]);
    assert_eq!(heard("hvem: E2, dato: 2026-09-10, om: tiltak, ikke_hørt_fordi: E2 var syk."), [Warning]);
    let talk = "undersøkelser:\n  - { id: U1, start: 2026-09-08, metoder: [{ type: elevsamtale, dato: 2026-09-09, med: [E2], funn: E2 vet. }] }\n";
    assert_eq!(weights("HOR-06", &(meant("gjelder: [E2]") + talk), TODAY), [Warning]);
}

#[test]
fn only_what_intrudes_needs_an_assessment_for_others() {
    let kind = |kind: &str, start: &str| {
        let plan = plan(&format!("start: {start}, gjelder: [E2], art: {kind}"));
        weights("HOR-11", &("# uten: evalueringer\n".to_owned() + &people("") + &plan), TODAY)
    };
    assert_eq!(kind("oppfølging", "2026-09-14"), []);
    assert_eq!(kind("klassebytte", "2026-09-14"), [Error]);
    assert_eq!(kind("klassebytte", "2026-10-12"), [Warning]);
    assert_eq!(kind("sanksjon", "2026-09-14"), [Warning]);
}

#[test]
fn the_pupil_consents_from_the_fifteenth_birthday() {
    let shared = "samarbeid:\n  - { dato: 2026-09-14, med: X1, hva: X1 leste planen., grunnlag: samtykke }\n";
    let born = |born: &str| weights("HOR-13", &(people(&format!(", født: {born}")) + shared), TODAY);
    assert_eq!(born("2011-08"), [Warning]);
    assert_eq!(born("2011-09"), []);
    assert_eq!(born("2011-09-14"), [Warning]);
    assert_eq!(weights("HOR-13", &(people("") + shared), TODAY), []);
}

#[test]
fn somebody_from_outside_may_be_the_interpreter() {
    let heard = |more: &str| {
        let entry = format!("hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 vil ha lag.{more}");
        weights("HOR-14", &(people(", kommunikasjon: tegnspråk") + &hearings(&[&entry])), TODAY)
    };
    assert_eq!(heard(""), [Warning]);
    assert_eq!(heard(", til_stede: [L1]"), [Warning]);
    assert_eq!(heard(", til_stede: [X1]"), []);
    assert_eq!(heard(", støtte: tegnspråktolk"), []);
}

#[test]
fn parents_are_asked_as_long_as_the_pupil_is_a_minor() {
    let held = |more: &str| format!("evalueringer:\n{}", evaluation("2026-09-25", ["gjennomført: ja"; 2], more));
    let born = |born: &str| weights("EVA-05", &(people(&format!(", født: {born}")) + &held("")), TODAY);
    assert_eq!(born("2008-09-25"), []);
    assert_eq!(born("2008-09-26"), [Warning]);
    let said =
        "kontakt:\n  - { dato: 2026-09-18, med: [F1], av: S1, hva: Samtale., innspill: F1 ser at E1 er glad. }\n";
    assert_eq!(weights("EVA-05", &(said.to_owned() + &held("")), TODAY), []);
    assert_eq!(weights("EVA-05", &(said.replace("-18", "-17") + &held("")), TODAY), [Warning]);
    assert_eq!(weights("EVA-05", &held("    deltakere: [S1, F1]\n"), TODAY), [Note]);
}

#[test]
fn a_measure_that_has_not_yet_begun_needs_no_reason() {
    let held =
        format!("evalueringer:\n{}", evaluation("2026-09-25", ["gjennomført: ja", "gjennomført: ikke_startet"], ""));
    assert_eq!(weights("EVA-03", &held, TODAY), [Warning]);
    assert_eq!(weights("EVA-03", &held.replace("2026-09-25", "2026-09-11"), TODAY), []);
}

#[test]
fn the_last_evaluation_of_a_closed_case_leaves_the_decision_to_the_closing() {
    let held = format!("evalueringer:\n{}", evaluation("2026-09-25", ["gjennomført: ja"; 2], ""));
    let closed = "avslutning: { dato: 2026-10-01, årsak: trygt_og_godt }\n";
    assert_eq!(weights("EVA-07", &held, TODAY), [Warning]);
    assert_eq!(weights("EVA-07", &(held + closed), TODAY), []);
}

#[test]
fn what_does_not_work_is_followed_by_something_else_unless_the_pupil_is_safe() {
    let failed = |first: &str, second: &str, safe: &str, more: &str| {
        let line = |result: &str| format!("gjennomført: ja, {result}, neste: 2026-10-09");
        let view = format!("    elevens_vurdering: {{ medvirkning: MV3, trygt_og_godt: {safe} }}\n{more}");
        format!("evalueringer:\n{}", evaluation("2026-09-25", [&line(first), &line(second)], &view))
    };
    let (no, ends) = ("effekt: nei, beslutning: videreføres", "effekt: nei, beslutning: avsluttes");
    let reasoned = "effekt: nei, beslutning: videreføres, begrunnelse: A1 var syk.";
    let partly = "effekt: delvis, beslutning: videreføres, begrunnelse: E1 vil ha lagene.";
    let works = "effekt: ja, beslutning: videreføres";
    let weigh = |example: &str| weights("EVA-08", example, TODAY);
    assert_eq!(weigh(&failed(no, ends, "nei", "")), [Error]);
    assert_eq!(weights("EVA-08", &failed(no, ends, "nei", ""), "2026-10-02"), []);
    assert_eq!(weigh(&failed(no, ends, "ja", "")), []);
    assert_eq!(weigh(&failed(no, works, "delvis", "")), []);
    assert_eq!(weigh(&failed(reasoned, reasoned, "nei", "")), [Warning]);
    assert_eq!(weigh(&failed(partly, partly, "delvis", "")), [Note]);
    assert_eq!(weigh(&failed(no, no, "nei", "    nye_tiltak: [T1]\n")), []);
    assert_eq!(weigh(&(SMALL.to_owned() + &failed(no, no, "nei", ""))), [Warning]);
    let protected = "strakstiltak:\n  - { id: ST1, dato: 2026-09-28, hva: A1 følger E1., utføres_av: [A1] }\n";
    assert_eq!(weigh(&(failed(no, no, "nei", "") + protected)), []);
    let reopened = "avslutning: { dato: 2026-09-26, årsak: trygt_og_godt }\ngjenåpninger: [{ dato: 2026-10-02, hvorfor: Nytt. }]\n";
    assert_eq!(weigh(&(failed(no, no, "nei", "") + reopened)), []);
}

#[test]
fn a_missed_evaluation_says_enough_of_the_silence() {
    assert_eq!(weights("EVA-10", "", "2026-12-01"), []);
    assert!(weights("EVA-01", "", "2026-12-01").contains(&Error));
}

#[test]
fn help_from_outside_answers_repeated_failure() {
    let next = |date: &str, next: &str| {
        let line = format!("gjennomført: ja, neste: {next}");
        evaluation(date, [&line, &line], "    elevens_vurdering: { trygt_og_godt: nei }\n")
    };
    let two = next("2026-09-25", "2026-10-09") + &next("2026-10-09", "2026-10-23");
    let three = format!("evalueringer:\n{two}{}", next("2026-10-23", "2026-11-06"));
    assert_eq!(weights("EVA-11", &format!("evalueringer:\n{two}"), "2026-10-26"), []);
    assert_eq!(weights("EVA-11", &three, "2026-10-26"), [Warning]);
    let advice = |date: &str| format!("samarbeid:\n  - {{ dato: {date}, med: X1, hva: Råd., grunnlag: anonymt }}\n");
    assert_eq!(weights("EVA-11", &(three.clone() + &people("") + &advice("2026-10-12")), "2026-10-26"), []);
    assert_eq!(weights("EVA-11", &(three + &people("") + &advice("2026-09-10")), "2026-10-26"), [Warning]);
}

#[test]
fn evaluations_of_different_measures_are_one_round() {
    let plan = |start: &str| {
        let measure = |id: &str| {
            format!(
                "    - {{ id: {id}, hva: A1 går ved siden av E1., start: {start}, problem: [P1], utføres_av: [A1], \
                 evalueres: {{ dato: 2026-09-25, av: [L1] }} }}\n"
            )
        };
        ["T1", "T2", "T3"].map(measure).concat()
    };
    let one = |id: &str, date: &str, measure: &str| {
        format!(
            "  - {{ id: {id}, dato: {date}, tiltak: [{{ tiltak: {measure}, gjennomført: ja, effekt: nei }}], \
             elevens_vurdering: {{ trygt_og_godt: nei }} }}\n"
        )
    };
    let head = "plan:\n  versjon: 1\n  dato: 2026-09-09\n  tiltak:\n";
    let case = |start: &str, evaluations: &[(&str, &str)]| {
        let evaluations: String =
            evaluations.iter().enumerate().map(|(at, (date, of))| one(&format!("V{at}"), date, of)).collect();
        format!("{head}{}evalueringer:\n{evaluations}", plan(start))
    };
    let week = [("2026-09-21", "T1"), ("2026-09-23", "T2"), ("2026-09-25", "T3")];
    assert_eq!(weights("EVA-11", &case("2026-09-10", &week), "2026-10-26"), []);
    let after = ["2026-10-05", "2026-10-07", "2026-10-09", "2026-10-19"];
    let again: Vec<_> = week.into_iter().chain(after.into_iter().zip(["T1", "T2", "T3", "T1"])).collect();
    assert_eq!(weights("EVA-11", &case("2026-09-10", &again[..6]), "2026-10-26"), []);
    assert_eq!(weights("EVA-11", &case("2026-09-10", &again), "2026-10-26"), [Warning]);
    let new_measures = [("2026-09-21", "T1"), ("2026-10-05", "T1"), ("2026-10-19", "T2")];
    assert_eq!(weights("EVA-11", &case("2026-09-10", &new_measures), "2026-10-26"), []);
    assert_eq!(weights("EVA-11", &case("2026-10-06", &new_measures), "2026-10-26"), [Warning]);
}

#[test]
fn a_new_incident_is_answered_by_a_new_version_of_the_plan() {
    let incident = |date: &str| format!("hendelser:\n  - {{ id: H1, dato: {date}, hva: E1 ble stengt ute. }}\n");
    let later = format!("evalueringer:\n{}", evaluation("2026-09-25", ["gjennomført: ja, neste: 2026-10-16"; 2], ""));
    assert_eq!(weights("EVA-12", &(incident("2026-10-01") + &later), TODAY), [Note]);
    assert_eq!(weights("EVA-12", &(incident(TODAY) + &later), TODAY), []);
    assert_eq!(weights("EVA-12", &(incident("2026-09-24") + &later), TODAY), []);
    assert_eq!(weights("EVA-12", &incident("2026-10-02"), TODAY), []);
    let protected = "strakstiltak:\n  - { id: ST1, dato: 2026-10-01, hva: A1 følger E1., utføres_av: [A1] }\n";
    assert_eq!(weights("EVA-12", &(incident("2026-10-01") + &later + protected), TODAY), []);
}

#[test]
fn a_pupil_who_declined_was_not_heard_on_what_happens() {
    let declined = "hvem: E1, dato: 2026-09-08, om: undersøkelse, avslått: ja, nytt_tilbud: 2026-09-10";
    assert_eq!(weights("HOR-04", &hearings(&[declined]), TODAY), []);
}

#[test]
fn one_talk_serves_evaluations_of_different_measures() {
    let result = |date: &str, measure: &str| {
        format!(
            "  - id: V{}\n    dato: {date}\n    tiltak:\n      - {{ tiltak: {measure}, gjennomført: ja }}\n    elevens_vurdering: {{ medvirkning: MV3, trygt_og_godt: ja }}\n",
            date.replace('-', "")
        )
    };
    let two = |measure: &str| format!("evalueringer:\n{}{}", result("2026-09-28", "T1"), result("2026-09-30", measure));
    assert_eq!(weights("HOR-05", &two("T2"), TODAY), []);
    assert_eq!(weights("HOR-05", &two("T1"), TODAY), [Warning]);
}

#[test]
fn a_talk_to_come_has_not_been_held() {
    let base = "# uten: evalueringer\n".to_owned() + &people("") + &plan("start: 2026-09-14, gjelder: [E2]");
    let own = "hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 vil ha lag.";
    let example = base + &hearings(&[own, "hvem: E2, dato: 2026-10-12, om: tiltak"]);
    let found = findings(&overlay(&example), TODAY).into_iter().map(|(_, finding)| finding);
    let found: Vec<_> = found.filter(|finding| finding.code == "HOR-06").collect();
    assert_eq!(found.len(), 1);
    assert!(found.iter().all(|finding| finding.args.iter().all(|(name, _)| *name != "heard")));
}

#[test]
fn pupils_of_a_class_may_have_been_heard_as_a_group() {
    let class = "# uten: evalueringer, elev\nsak: { id: A, gjelder: klasse, miljø: psykososialt, arenaer: [skole], omfang: normal }\n".to_owned();
    let case = class + &people("") + &plan("start: 2026-09-14, gjelder: [E2]");
    let heard = |who: &str| {
        let entry = format!("hvem: {who}, dato: 2026-09-10, om: tiltak, synspunkt: Vi vil ha faste lag.");
        weights("HOR-06", &(case.clone() + &hearings(&[&entry])), TODAY)
    };
    assert_eq!(heard("G1"), [Warning]);
    assert_eq!(heard("E1"), [Error]);
}

#[test]
fn a_pupil_who_declines_twice_is_left_in_peace() {
    let first = "hvem: E1, dato: 2026-09-08, om: undersøkelse, avslått: ja, nytt_tilbud: 2026-09-10";
    let second = "hvem: E1, dato: 2026-09-10, om: tiltak, avslått: ja";
    let heard = "hvem: E1, dato: 2026-09-09, om: undersøkelse, synspunkt: E1 vil ha lag.";
    assert_eq!(weights("HOR-08", &hearings(&[first, second]), TODAY), []);
    assert_eq!(weights("HOR-08", &hearings(&[second]), TODAY), [Warning]);
    assert_eq!(weights("HOR-08", &hearings(&[first, heard, second]), TODAY), [Warning]);
}

#[test]
fn best_interests_weigh_by_how_much_the_case_needs() {
    let none = "# uten: elevens_beste\n";
    assert_eq!(weights("HOR-10", none, TODAY), [Error]);
    assert_eq!(weights("HOR-10", &(none.to_owned() + SMALL), TODAY), [Warning]);
    let open = "elevens_beste:\n  - { hvem: E1, dato: 2026-09-10, momenter: [ønsket til E1, trygghet] }\n";
    assert_eq!(weights("HOR-10", open, TODAY), [Warning]);
}

#[test]
fn the_gravest_of_several_intrusions_counts() {
    let measure = |id: &str, kind: &str| {
        format!(
            "    - {{ id: {id}, løser: [P1], hva: Tiltak., start: 2026-09-14, utføres_av: [L1], evalueres: {{ dato: 2026-11-02 }}, gjelder: [E2], art: {kind} }}\n"
        )
    };
    let head = "plan:\n  versjon: 1\n  dato: 2026-09-11\n  problemer:\n    - { id: P1, beskrivelse: E1 står alene. }\n  tiltak:\n";
    let case = format!(
        "# uten: evalueringer\n{}{head}{}{}",
        people(""),
        measure("T1", "sanksjon"),
        measure("T2", "klassebytte")
    );
    assert_eq!(weights("HOR-11", &case, TODAY), [Error]);
}

#[test]
fn only_talks_with_pupils_are_written_down_as_what_the_pupil_said() {
    let of =
        |who: &str| hearings(&[&format!("hvem: {who}, dato: 2026-09-08, synspunkt: Det går bra., ført: 2026-09-21")]);
    assert_eq!(weights("HOR-15", &of("E1"), TODAY), [Note]);
    assert_eq!(weights("HOR-15", &of("F1"), TODAY), []);
}

#[test]
fn a_measure_with_a_later_date_is_not_left_out() {
    let planned = "plan:\n  versjon: 1\n  dato: 2026-09-11\n  problemer:\n    - { id: P1, beskrivelse: E1 står alene. }\n  tiltak:\n    - { id: T1, løser: [P1], hva: L1 setter lag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }\n    - { id: T2, løser: [P1], hva: A1 er ute., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-30 } }\n";
    let only_first = "evalueringer:\n  - { id: V1, dato: 2026-09-25, tiltak: [{ tiltak: T1, gjennomført: ja, neste: 2026-10-09 }] }\n";
    let case = planned.to_owned() + only_first;
    assert_eq!(weights("EVA-02", &case, "2026-09-28"), []);
    assert_eq!(weights("EVA-02", &case, "2026-10-01"), []);
    assert_eq!(weights("EVA-02", &case.replace("2026-09-30", "2026-09-25"), "2026-09-28"), [Warning]);
}

#[test]
fn what_witnesses_tell_needs_no_weight() {
    let own = "hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 vil ha lag., fulgt: ja";
    let of_other = |stage: &str| {
        let other = format!("hvem: E2, dato: 2026-09-09, om: {stage}, synspunkt: E2 har ikke sett noe.");
        weights("HOR-03", &(people("") + &hearings(&[own, &other])), TODAY)
    };
    assert_eq!(of_other("undersøkelse"), []);
    assert_eq!(of_other("tiltak"), [Note]);
}

#[test]
fn an_offer_to_come_is_no_late_hearing() {
    let example = "undersøkelser:\n  - { id: U1, start: 2026-09-08 }\n".to_owned()
        + &hearings(&["hvem: E1, dato: 2026-10-12, om: tiltak"]);
    let found = findings(&overlay(&example), TODAY).into_iter().map(|(_, finding)| finding);
    let found: Vec<_> = found.filter(|finding| finding.code == "HOR-01").collect();
    assert!(matches!(found.as_slice(), [one] if one.severity == Error && one.args.is_empty()));
}
