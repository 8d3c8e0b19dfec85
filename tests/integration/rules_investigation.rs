//! Edges of the rules about investigating and about cooperation with others that their examples do not reach: small
//! cases, fresh ones, closed ones, declined talks, reasons given, classes, and what cannot be read.

use brille::finding::Severity::{self, Error, Note, Warning};

use crate::rules::{findings, overlay};

const TODAY: &str = "2026-10-05";
/// Leaves the base case with its frame, its people, its reports and its contacts.
const BEGINNING: &str = "# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg\n";
const SMALL: &str = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";
const PUPIL_TALK: &str = "{ type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene. }";
const OBSERVATION: &str = "{ type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: E1 sto alene. }";
const CONCLUSION: &str = "konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg. }";

/// How much what a rule finds in the base case with an example laid over it weighs.
fn weights(code: &str, example: &str, date: &str) -> Vec<Severity> {
    let found = findings(&overlay(example), date).into_iter().map(|(_, finding)| finding);
    found.filter(|finding| finding.code == code).map(|finding| finding.severity).collect()
}

fn investigation(fields: &str, methods: &[&str]) -> String {
    format!("undersøkelser:\n  - {{ id: U1, start: 2026-09-08, {fields}, metoder: [{}] }}\n", methods.join(", "))
}

fn heard(fields: &str) -> String {
    format!("medvirkning:\n  - {{ id: MV1, hvem: E1, dato: 2026-09-08, {fields} }}\n")
}

/// The people of the base case, and some more.
fn people(more: &str) -> String {
    "personer:\n  E1: { rolle: elev, trinn: 6, ved_skolen: ja }\n  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }\n  \
     L1: { rolle: kontaktlærer }\n  A1: { rolle: assistent }\n  S1: { rolle: sosiallærer }\n  R1: { rolle: rektor }\n"
        .to_owned()
        + more
}

#[test]
fn a_small_case_needs_one_talk_and_no_more() {
    let small = format!("{BEGINNING}{SMALL}{}", investigation(CONCLUSION, &[PUPIL_TALK]));
    let said: Vec<_> = findings(&overlay(&small), "2026-09-11")
        .into_iter()
        .map(|(_, finding)| finding.code)
        .filter(|code| code.starts_with("UND-") || code.starts_with("SAM-"))
        .collect();
    assert_eq!(said, Vec::<&str>::new());
    let none = format!("{BEGINNING}{SMALL}{}", investigation(CONCLUSION, &[OBSERVATION]));
    assert_eq!(weights("UND-04", &none, "2026-09-11"), [Error]);
    let unsaid = format!("{BEGINNING}{SMALL}{}", investigation("slutt: 2026-09-09", &[PUPIL_TALK]));
    assert_eq!(weights("UND-11", &unsaid, "2026-09-11"), [Note]);
}

#[test]
fn an_investigation_that_goes_on_is_left_in_peace() {
    let running = format!(
        "{BEGINNING}undersøkelser:\n  - {{ id: U1, start: 2026-09-08, metoder: [{{ type: observasjon, dato: 2026-09-09 }}] }}\n"
    );
    for code in ["UND-03", "UND-04", "UND-06", "UND-08", "UND-11", "UND-18", "UND-19"] {
        assert_eq!(weights(code, &running, "2026-09-10"), [], "{code}");
    }
    assert_eq!(weights("UND-04", &running, "2026-09-14"), [Warning]);
    assert_eq!(weights("UND-11", &running, "2026-09-23"), [Warning]);
}

#[test]
fn a_report_that_was_not_followed_up_for_a_reason_starts_no_clock() {
    let report = |more: &str| {
        format!(
            "{BEGINNING}meldinger:\n  - {{ id: M1, dato: 2026-08-24, fra: L1, mottatt_av: R1, krenker: elev, beskrivelse: E1 sto alene.{more} }}\n  - {{ id: M2, dato: 2026-09-07, fra: F1, mottatt_av: L1, krenker: elev, beskrivelse: E1 står alene. }}\n{}",
            investigation(CONCLUSION, &[PUPIL_TALK, OBSERVATION])
        )
    };
    assert_eq!(weights("UND-01", &report(""), "2026-09-11"), [Warning]);
    assert_eq!(weights("UND-01", &report(", fulgt_opp: nei"), "2026-09-11"), [Warning]);
    let declined = ", fulgt_opp: nei, ikke_fulgt_opp_fordi: Det gjaldt en annen elev.";
    assert_eq!(weights("UND-01", &report(declined), "2026-09-11"), []);
}

#[test]
fn an_investigation_beside_one_that_led_to_the_plan_is_not_due_with_it() {
    let two = |more: &str| {
        let first = investigation(CONCLUSION, &[PUPIL_TALK, OBSERVATION, OBSERVATION]);
        format!(
            "{first}  - {{ id: U2, start: 2026-09-10, metoder: [{{ type: observasjon, dato: 2026-09-10 }}]{more} }}\n"
        )
    };
    for code in ["UND-04", "UND-06", "UND-08", "UND-11"] {
        assert_eq!(weights(code, &two(""), "2026-09-14"), [], "{code}");
    }
    let ended = two(", slutt: 2026-09-14");
    assert_eq!(weights("UND-11", &ended, "2026-09-15"), [Warning]);
}

#[test]
fn a_holiday_that_the_file_does_not_tell_of_is_no_delay() {
    let december = |text: &str| {
        text.replace("2026-09-07", "2026-12-15").replace("2026-09-08", "2026-12-16").replace("2026-09-09", "2026-12-17")
    };
    let running = |methods: &[&str]| {
        december(&format!("{BEGINNING}{}", investigation("forsinket_fordi: E1 var borte.", methods)))
    };
    assert_eq!(weights("UND-04", &running(&[OBSERVATION]), "2027-01-06"), []);
    assert_eq!(weights("UND-04", &running(&[OBSERVATION]), "2027-01-13"), [Warning]);
    assert_eq!(weights("UND-11", &running(&[PUPIL_TALK]), "2027-01-08"), []);
    assert_eq!(weights("UND-11", &running(&[PUPIL_TALK]), "2027-01-22"), [Warning]);
}

// UND-03

#[test]
fn a_pupil_who_declined_has_no_experience_to_write_down() {
    let talk = "{ type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 ville ikke snakke. }";
    let with = |talk: &str, hearing: &str| {
        format!("{BEGINNING}{}{}", investigation(CONCLUSION, &[talk, OBSERVATION]), heard(hearing))
    };
    let declined = "om: undersøkelse, avslått: ja, nytt_tilbud: 2026-09-15";
    assert_eq!(weights("UND-03", &with(talk, declined), "2026-09-11"), []);
    assert_eq!(
        weights("UND-03", &with(&talk.replace(", funn: E1 ville ikke snakke.", ""), declined), "2026-09-11"),
        []
    );
    assert_eq!(weights("UND-03", &with(talk, "om: undersøkelse, synspunkt: Det er vondt."), "2026-09-11"), [Note]);
}

// UND-04

#[test]
fn a_talk_a_hearing_a_refusal_or_a_reason_is_enough_for_the_investigation() {
    let with = |hearing: &str| format!("{BEGINNING}{}{}", investigation(CONCLUSION, &[OBSERVATION]), heard(hearing));
    let on = |hearing: &str| weights("UND-04", &with(hearing), "2026-09-11");
    for hearing in [
        "om: undersøkelse, synspunkt: E1 vil at det skal slutte.",
        "om: undersøkelse, avslått: ja",
        "om: undersøkelse, ikke_hørt_fordi: E1 var på sykehus.",
    ] {
        assert_eq!(on(hearing), [], "{hearing}");
    }
    assert_eq!(on("om: annet, synspunkt: E1 vil bytte plass."), [Warning]);
    let misspelt = with("om: undersøkelse").replace("hvem:", "hvemm:");
    assert_eq!(weights("UND-04", &misspelt, "2026-09-11"), []);
}

#[test]
fn a_reason_for_keeping_it_small_softens_a_missing_talk_and_a_pupil_who_left_needs_none() {
    let without = |fields: &str, more: &str| format!("{BEGINNING}{}{more}", investigation(fields, &[OBSERVATION]));
    let limited = format!("begrenset_fordi: E1 ville ikke at noen spurte., {CONCLUSION}");
    assert_eq!(weights("UND-04", &without(CONCLUSION, ""), "2026-09-11"), [Error]);
    assert_eq!(weights("UND-04", &without(&limited, ""), "2026-09-11"), [Warning]);
    let own = "meldinger:\n  - { id: M1, dato: 2026-09-07, fra: E1, mottatt_av: L1, krenker: elev, beskrivelse: E1 står alene. }\n";
    assert_eq!(weights("UND-04", &without(CONCLUSION, own), "2026-09-11"), [Warning]);
    let left = "avslutning: { dato: 2026-09-10, årsak: byttet_skole }\n";
    assert_eq!(weights("UND-04", &without("forsinket_fordi: E1 var borte.", left), "2026-09-11"), []);
}

#[test]
fn where_the_plan_came_before_any_hearing_hor_01_alone_speaks() {
    let unheard = format!("# uten: medvirkning\n{}", investigation(CONCLUSION, &[OBSERVATION]));
    assert_eq!(weights("HOR-01", &unheard, TODAY), [Error]);
    assert_eq!(weights("UND-04", &unheard, TODAY), []);
    let on_measures = investigation(CONCLUSION, &[OBSERVATION]) + &heard("om: tiltak, synspunkt: E1 vil ha lag.");
    assert_eq!(weights("HOR-01", &on_measures, TODAY), []);
    assert_eq!(weights("UND-04", &on_measures, TODAY), [Warning]);
}

#[test]
fn each_investigation_talks_with_the_pupil_in_its_own_time() {
    let twice = |more: &str| {
        format!(
            "{BEGINNING}{}  - {{ id: U2, start: 2026-09-28, metoder: [{OBSERVATION}], konklusjon: {{ dato: 2026-09-30, trygt_og_godt: nei }} }}\n{more}",
            investigation(CONCLUSION, &[PUPIL_TALK])
        )
    };
    let on = |day: &str| {
        twice(&format!(
            "medvirkning:\n  - {{ id: MV1, hvem: E1, dato: {day}, om: undersøkelse, synspunkt: Det er verre. }}\n"
        ))
    };
    assert_eq!(weights("UND-04", &on("2026-09-29"), TODAY), []);
    assert_eq!(weights("UND-04", &on("2026-09-08"), TODAY), [Error]);
}

// UND-05

#[test]
fn only_pupils_at_the_school_who_were_named_before_the_conclusion_must_be_heard() {
    let case = |person: &str, report: &str| {
        let more = format!("  E2: {{ {person} }}\n");
        people(&more)
            + &format!(
                "meldinger:\n  - {{ id: M1, dato: 2026-09-07, fra: F1, mottatt_av: L1, krenker: elev, påstått_krenker: [E2], beskrivelse: E1 står alene., til_leder: {{ dato: 2026-09-07, av: L1 }}{report} }}\n"
            )
    };
    assert_eq!(weights("UND-05", &case("rolle: elev", ""), TODAY), [Warning]);
    assert_eq!(weights("UND-05", &case("rolle: elev, ved_skolen: nei", ""), TODAY), []);
    assert_eq!(weights("UND-05", &case("rolle: lærer", ""), TODAY), []);
    assert_eq!(weights("UND-05", &case("rolle: elev", ", fulgt_opp: nei, ikke_fulgt_opp_fordi: Feil."), TODAY), []);
    assert_eq!(weights("UND-05", &(SMALL.to_owned() + &case("rolle: elev", "")), TODAY), []);
    let heard = |how: &str| {
        case("rolle: elev", "")
            + &format!(
                "medvirkning:\n  - {{ id: MV1, hvem: E1, dato: 2026-09-08, om: tiltak, synspunkt: E1 vil ha lag. }}\n  - {{ id: MV2, hvem: E2, dato: 2026-09-09, om: undersøkelse, {how} }}\n"
            )
    };
    for how in ["synspunkt: E2 synes det er leit.", "avslått: ja", "ikke_hørt_fordi: E2 er bortreist."] {
        assert_eq!(weights("UND-05", &heard(how), TODAY), [], "{how}");
    }
}

#[test]
fn other_pupils_need_not_be_heard_once_the_pupil_has_left() {
    let left = |reason: &str| {
        BEGINNING.to_owned()
            + &people("  E2: { rolle: elev }\n")
            + &format!(
                "meldinger:\n  - {{ id: M1, dato: 2026-09-07, fra: F1, mottatt_av: L1, krenker: elev, påstått_krenker: [E2], beskrivelse: E1 står alene. }}\navslutning: {{ dato: 2026-09-09, årsak: {reason} }}\n"
            )
    };
    assert_eq!(weights("UND-05", &left("trygt_og_godt"), "2026-09-11"), [Warning]);
    assert_eq!(weights("UND-05", &left("byttet_skole"), "2026-09-11"), []);
}

// UND-06, UND-19

#[test]
fn two_observations_are_one_way_and_a_hearing_or_what_parents_said_is_another() {
    let twice = |more: &str| {
        format!(
            "# uten: medvirkning, plan, evalueringer, elevens_beste, utleveringer\n{}{more}",
            investigation(CONCLUSION, &[OBSERVATION, OBSERVATION])
        )
    };
    assert_eq!(weights("UND-06", &twice(""), TODAY), [Warning]);
    assert_eq!(weights("UND-06", &twice(&heard("om: undersøkelse, synspunkt: Det er vondt.")), TODAY), []);
    let input = "kontakt:\n  - { dato: 2026-09-09, med: [F1], av: S1, hva: S1 spurte., innspill: E1 sover dårlig. }\n";
    assert_eq!(weights("UND-06", &twice(input), TODAY), []);
    assert_eq!(weights("UND-19", &twice(input), TODAY), []);
    let two_talks = [PUPIL_TALK, "{ type: elevsamtale, dato: 2026-09-09, av: S1, med: [E2], funn: E2 vet ikke. }"];
    assert_eq!(weights("UND-06", &investigation(CONCLUSION, &two_talks), TODAY), []);
    let witness = "{ type: elevsamtale, dato: 2026-09-09, av: S1, med: [E2], funn: E2 vet ikke. }";
    let witness = format!("{BEGINNING}{}", investigation(CONCLUSION, &[witness]));
    assert_eq!(weights("UND-06", &witness, TODAY), [Warning]);
    assert_eq!(weights("UND-06", &(witness + &heard("om: undersøkelse, synspunkt: Det er vondt.")), TODAY), []);
}

// UND-09

#[test]
fn words_that_begin_alike_may_mean_the_same_place() {
    let at = |arena: &str| {
        format!(
            "hendelser:\n  - {{ id: H1, dato: 2026-09-08, arena: {arena}, hva: E1 sto alene., sett_av: [A1], grep_inn: {{ av: A1, hvordan: Ble med E1. }} }}\n"
        )
    };
    assert_eq!(weights("UND-09", &at("friminuttet"), TODAY), []);
    assert_eq!(weights("UND-09", &at("Skoleveien"), TODAY), []);
    assert_eq!(weights("UND-09", &at("garderobe"), TODAY), [Note]);
}

#[test]
fn parents_are_asked_unless_a_reason_the_age_or_the_class_says_otherwise() {
    let reported_by = |who: &str, more: &str| {
        format!(
            "meldinger:\n  - {{ id: M1, dato: 2026-09-07, fra: {who}, mottatt_av: L1, krenker: elev, beskrivelse: E1 står alene., til_leder: {{ dato: 2026-09-07, av: L1 }}{more} }}\n{}",
            investigation(CONCLUSION, &[PUPIL_TALK, OBSERVATION])
        )
    };
    assert_eq!(weights("UND-19", &reported_by("E1", ""), TODAY), [Warning]);
    assert_eq!(weights("UND-19", &reported_by("F1", ""), TODAY), [Note]);
    assert_eq!(weights("UND-19", &reported_by("E1", ", foresatte_ikke_varslet_fordi: Uro hjemme."), TODAY), []);
    let limited = format!("begrenset_fordi: F1 kunne ikke nås., {CONCLUSION}");
    let limited = investigation(&limited, &[PUPIL_TALK, OBSERVATION]);
    assert_eq!(weights("UND-19", &limited, TODAY), []);
    let grown = people("").replace("rolle: elev, trinn: 6", "rolle: elev, født: 2008-01, trinn: vg3");
    assert_eq!(weights("UND-19", &(grown + &reported_by("E1", "")), TODAY), []);
    let upper = "skole: { navn: Solbakken skole, form: offentlig, trinn: videregående, eier: Fjellvik fylkeskommune, hovedmål: nb }\n";
    let no_birth = upper.to_owned() + &people("").replace("rolle: elev, trinn: 6", "rolle: elev, trinn: vg3");
    assert_eq!(weights("UND-19", &(no_birth.clone() + &reported_by("E1", "")), TODAY), []);
    let young = no_birth.replace("rolle: elev, trinn: vg3", "rolle: elev, født: 2009-01, trinn: vg3");
    assert_eq!(weights("UND-19", &(young + &reported_by("E1", "")), TODAY), [Warning]);
}

// UND-11

#[test]
fn in_a_serious_case_the_plan_may_come_before_the_conclusion() {
    let late = "konklusjon: { dato: 2026-09-21, trygt_og_godt: nei, tekst: E1 er ikke trygg. }";
    let late = investigation(late, &[PUPIL_TALK, OBSERVATION]);
    assert_eq!(weights("UND-11", &late, TODAY), [Warning]);
    let serious = "meldinger:\n  - { id: M1, dato: 2026-09-07, fra: F1, mottatt_av: L1, krenker: elev, beskrivelse: E1 er slått., alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja } }\n";
    assert_eq!(weights("UND-11", &(serious.to_owned() + &late), TODAY), [Note]);
}

// UND-12

fn concluded_safe(day: &str) -> String {
    let conclusion = format!("konklusjon: {{ dato: {day}, trygt_og_godt: ja, tekst: Skolen fant ingenting. }}");
    investigation(&conclusion, &[PUPIL_TALK, OBSERVATION])
}

#[test]
fn the_pupils_last_answer_weighs_by_what_it_is_and_by_what_is_done() {
    let answered = |answer: &str, decision: &str| {
        let results: String = ["T1", "T2"]
            .map(|id| format!("      - {{ tiltak: {id}, gjennomført: ja, effekt: ja, beslutning: {decision}, neste: 2026-10-09 }}\n"))
            .concat();
        concluded_safe("2026-09-29")
            + &format!(
                "evalueringer:\n  - id: V1\n    dato: 2026-09-25\n    tiltak:\n{results}    elevens_vurdering: {{ medvirkning: MV3, trygt_og_godt: {answer} }}\n"
            )
    };
    for (answer, decision, expected) in [
        ("nei", "avsluttes", vec![Error]),
        ("nei", "videreføres", vec![Warning]),
        ("delvis", "avsluttes", vec![Warning]),
        ("ja", "avsluttes", vec![]),
        ("vet_ikke", "avsluttes", vec![]),
    ] {
        assert_eq!(weights("UND-12", &answered(answer, decision), TODAY), expected, "{answer} {decision}");
    }
    assert_eq!(weights("UND-12", &answered("nei", "avsluttes"), "2026-09-28"), []);
}

#[test]
fn a_pupil_who_reported_is_asked_again_before_all_is_called_well() {
    let own = |from: &str, more: &str| {
        format!(
            "{BEGINNING}meldinger:\n  - {{ id: M1, dato: 2026-09-07, fra: {from}, mottatt_av: L1, krenker: elev, beskrivelse: E1 står alene. }}\n{}{more}",
            concluded_safe("2026-09-10")
        )
    };
    assert_eq!(weights("UND-12", &own("E1", ""), "2026-09-11"), [Warning]);
    assert_eq!(weights("UND-12", &own("F1", ""), "2026-09-11"), []);
    assert_eq!(weights("UND-12", &own("E1", SMALL), "2026-09-11"), []);
    let again = "medvirkning:\n  - { id: MV1, hvem: E1, dato: 2026-09-10, om: annet, synspunkt: Det er bra nå. }\n";
    assert_eq!(weights("UND-12", &own("E1", again), "2026-09-11"), []);
    let confirmed = "avslutning: { dato: 2026-09-10, årsak: trygt_og_godt, elev_bekrefter: { trygt_og_godt: ja } }\n";
    assert_eq!(weights("UND-12", &own("E1", confirmed), "2026-09-11"), []);
}

// UND-14 to UND-16

#[test]
fn what_was_tried_on_the_same_day_makes_a_survey_only_doubtful() {
    let survey = "{ type: ikke_anonym_undersøkelse, dato: 2026-09-08, av: S1, grunnlag: komplisert, personvern: Bare S1 leser. }";
    let with = |methods: &[&str]| format!("{BEGINNING}{}", investigation("forsinket_fordi: E1 var borte.", methods));
    assert_eq!(weights("UND-14", &with(&[survey]), "2026-09-09"), [Error]);
    assert_eq!(weights("UND-14", &with(&[PUPIL_TALK, survey]), "2026-09-09"), [Warning]);
    let preventive = survey.replace("av: S1", "av: S1, formål: forebygging, navngir_negativt: nei");
    for code in ["UND-14", "UND-15", "UND-16"] {
        assert_eq!(weights(code, &with(&[&preventive]), "2026-09-09"), [], "{code}");
    }
}

#[test]
fn answers_may_still_be_verified_before_a_measure_to_come_begins() {
    let survey = "{ type: ikke_anonym_undersøkelse, dato: 2026-09-09, av: S1, grunnlag: komplisert, personvern: Bare S1 leser., funn: Lagene avtales. }";
    let unverified = investigation(CONCLUSION, &[PUPIL_TALK, survey]);
    assert_eq!(weights("UND-15", &unverified, "2026-09-11"), [Warning]);
    assert_eq!(weights("UND-15", &unverified, "2026-09-14"), [Error]);
}

#[test]
fn surveys_before_the_regulation_are_not_held_against_it() {
    let text = overlay(&format!(
        "{BEGINNING}{}",
        investigation(
            "forsinket_fordi: E1 var borte.",
            &["{ type: ikke_anonym_undersøkelse, dato: 2026-09-08, av: S1 }"]
        )
    ));
    let codes = |text: &str, date: &str| {
        let found = findings(text, date).into_iter().map(|(_, finding)| finding.code);
        found.filter(|code| *code == "UND-14").count()
    };
    assert_eq!(codes(&text, "2026-09-09"), 3);
    assert_eq!(codes(&text.replace("2026-", "2023-"), "2023-09-11"), 0);
}

// UND-17

#[test]
fn silence_on_what_the_pupil_was_told_means_nothing() {
    let with = |more: &str| heard(&format!("om: tiltak, synspunkt: E1 vil ha lag.{more}"));
    assert_eq!(weights("UND-17", &with(""), TODAY), []);
    assert_eq!(weights("UND-17", &with(", frivillig: ja"), TODAY), []);
    assert_eq!(weights("UND-17", &with(", frivillig: nei"), TODAY), [Warning]);
    let adult = "medvirkning:\n  - { id: MV1, hvem: L1, dato: 2026-09-08, om: undersøkelse, frivillig: nei }\n";
    assert_eq!(weights("UND-17", adult, TODAY), []);
}

// UND-18, UND-20, UND-22

#[test]
fn the_pattern_weighs_more_where_the_case_does() {
    let frame = |extent: &str| {
        format!("sak: {{ id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: {extent} }}\n")
    };
    assert_eq!(weights("UND-18", &frame("enkel"), TODAY), []);
    assert_eq!(weights("UND-18", &frame("normal"), TODAY), [Note]);
    assert_eq!(weights("UND-18", &frame("omfattende"), TODAY), [Warning]);
    assert_eq!(weights("UND-18", &(BEGINNING.to_owned() + &frame("normal")), TODAY), []);
}

#[test]
fn a_new_serious_report_is_answered_though_there_is_a_plan() {
    let case = |day: &str, more: &str| {
        format!(
            "meldinger:\n  - {{ id: M1, dato: {day}, fra: F1, mottatt_av: L1, krenker: elev, beskrivelse: E1 er slått., alvorlighet: {{ vurdert: {day}, av: R1, alvorlig: ja }} }}\n{more}"
        )
    };
    assert_eq!(weights("UND-20", &case("2026-09-28", ""), TODAY), []);
    assert_eq!(weights("UND-20", &case("2026-09-28", ""), "2026-10-06"), [Warning]);
    let measure =
        |day: &str| format!("strakstiltak:\n  - {{ id: ST1, dato: {day}, hva: A1 følger E1., utføres_av: [A1] }}\n");
    assert_eq!(weights("UND-20", &case("2026-09-28", &measure("2026-09-29")), "2026-10-06"), []);
    assert_eq!(weights("UND-20", &case("2026-09-28", &measure("2026-09-21")), "2026-10-06"), [Warning]);
    // Before the plan it is for GRI-02.
    assert_eq!(weights("UND-20", &case("2026-09-09", ""), "2026-10-06"), []);
}

// SAM

#[test]
fn a_measure_of_ppt_that_has_ended_is_left_in_peace() {
    let ppt = |end: &str| {
        people("  PP1: { rolle: ppt }\n")
            + &format!(
                "strakstiltak:\n  - {{ id: ST1, dato: 2026-09-08, hva: PP1 deler inn lagene., utføres_av: [PP1]{end} }}\n"
            )
    };
    assert_eq!(weights("SAM-02", &ppt(""), TODAY), [Warning]);
    assert_eq!(weights("SAM-02", &ppt(", slutt: 2026-10-05"), TODAY), [Warning]);
    assert_eq!(weights("SAM-02", &ppt(", slutt: 2026-10-02"), TODAY), []);
}

#[test]
fn a_ground_is_asked_for_where_secrecy_stands_between() {
    let with = |role: &str| {
        people(&format!("  X1: {{ rolle: {role} }}\n"))
            + "samarbeid:\n  - { dato: 2026-09-09, med: X1, hva: Drøftet saken. }\n"
    };
    for (role, expected) in [
        ("ppt", vec![Warning]),
        ("barnevern", vec![Warning]),
        ("ekstern", vec![Warning]),
        ("helsesykepleier", vec![Warning]),
        ("lærer", vec![]),
        ("skoleeier", vec![]),
    ] {
        assert_eq!(weights("SAM-03", &with(role), TODAY), expected, "{role}");
    }
}

#[test]
fn absence_is_followed_up_in_steps() {
    let absent = |fields: &str, school: &str| {
        format!(
            "sak: {{ id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], mønster: gjentatt, fravær: {{ {fields} }} }}\n{school}"
        )
    };
    let private = "skole: { navn: Solbakken skole, form: privat, trinn: grunnskole, eier: Styret, hovedmål: nb }\n";
    assert_eq!(weights("SAM-06", &absent("knyttet_til_saken: nei", ""), TODAY), []);
    assert_eq!(weights("SAM-06", &absent("knyttet_til_saken: ja", ""), TODAY), [Error]);
    assert_eq!(weights("SAM-06", &absent("knyttet_til_saken: ja", private), TODAY), [Error]);
    assert_eq!(weights("SAM-06", &absent("knyttet_til_saken: ja, dato: 2026-09-14", ""), TODAY), [Warning]);
    assert_eq!(weights("SAM-06", &absent("knyttet_til_saken: ja, oppfolging: S1 ringer.", ""), TODAY), []);
    let fresh = BEGINNING.to_owned() + &absent("knyttet_til_saken: ja", "");
    assert_eq!(weights("SAM-06", &fresh, "2026-09-14"), []);
}

#[test]
fn rounds_without_effect_are_counted_from_the_last_one() {
    let rounds = |answers: [&str; 4]| {
        let days = ["2026-09-21", "2026-09-25", "2026-09-30", "2026-10-02"];
        let evaluation = |(answer, day): (&str, &str)| {
            format!(
                "  - {{ id: V{}, dato: {day}, elevens_vurdering: {{ medvirkning: MV3, trygt_og_godt: {answer} }} }}\n",
                &day[8..]
            )
        };
        "evalueringer:\n".to_owned() + &answers.into_iter().zip(days).map(evaluation).collect::<String>()
    };
    assert_eq!(weights("SAM-05", &rounds(["ja", "nei", "nei", "nei"]), TODAY), [Note]);
    assert_eq!(weights("SAM-05", &rounds(["nei", "nei", "nei", "ja"]), TODAY), []);
    assert_eq!(weights("SAM-05", &rounds(["nei", "nei", "delvis", "nei"]), TODAY), []);
}
