//! What only a person can judge is that person's answer, and never the program's.

use super::{answered, good, question, run, verdict, with};

const SUITABLE: &str = "spørsmål: egnede_tiltak, svar: ja, av: R1, dato: 2026-10-21";

#[test]
fn a_persons_yes_is_shown_and_never_counted_as_met() {
    let verdict = verdict(&good());
    let suitable = question(&verdict, "egnede_tiltak");
    assert_eq!(suitable["answer"], "må_vurderes");
    assert_eq!(suitable["judgement"]["answer"], "ja");
    assert_eq!(suitable["judgement"]["by"], "R1");
    assert_eq!(verdict["summary"]["judged"], 2);
    let told = run(&good(), &["--lang", "nb"]).stdout;
    assert!(told.contains("vurdering: R1 svarer ja, 21. oktober 2026"), "{told}");
}

#[test]
fn a_persons_no_is_a_gap() {
    let text = with(SUITABLE, "spørsmål: egnede_tiltak, svar: nei, av: R1, dato: 2026-10-21");
    assert_eq!(answered(&verdict(&text), "nei"), ["egnede_tiltak"]);
    assert_eq!(run(&text, &[]).status, 1);
}

#[test]
fn an_answer_from_before_the_plan_was_changed_is_open_again() {
    let before = verdict(&good());
    for answer in ["ja", "nei"] {
        let text = with(SUITABLE, &format!("spørsmål: egnede_tiltak, svar: {answer}, av: R1, dato: 2026-10-12"));
        let verdict = verdict(&text);
        assert_eq!(question(&verdict, "egnede_tiltak")["judgement"]["outdated"], true);
        assert_eq!(question(&verdict, "egnede_tiltak")["answer"], "må_vurderes");
        assert_eq!(verdict["summary"]["open"], before["summary"]["open"].as_u64().unwrap() + 1);
    }
}

#[test]
fn the_last_answer_up_to_the_day_counts() {
    let both = format!(
        "{SUITABLE}, begrunnelse: Godt nok. }}\n  - {{ spørsmål: egnede_tiltak, svar: nei, av: S1, dato: 2026-10-22, begrunnelse: Ikke nok. }}\n  - {{ spørsmål: egnede_tiltak, svar: ja, av: S1, dato: 2026-11-22"
    );
    let verdict = verdict(&with(SUITABLE, &both));
    assert_eq!(question(&verdict, "egnede_tiltak")["judgement"]["by"], "S1");
    assert_eq!(answered(&verdict, "nei"), ["egnede_tiltak"]);
}

#[test]
fn questions_that_the_format_does_not_know_are_refused() {
    let text = with("spørsmål: egnede_tiltak", "spørsmål: egnet_tiltak");
    let verdict = verdict(&text);
    assert_eq!(answered(&verdict, "nei"), ["lesbar"]);
    assert_eq!(question(&verdict, "lesbar")["gaps"][0]["code"], "FORM-04");
}

#[test]
fn a_pupil_who_did_not_want_to_speak_is_no_gap_but_a_matter_of_judgement() {
    let good = good();
    let (before, rest) = good.split_once("medvirkning:\n").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    let declined =
        "  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, avslått: ja, nytt_tilbud: 2026-09-10 }\n";
    let talks: String =
        before.lines().filter(|line| !line.contains("med: [E1]")).map(|line| format!("{line}\n")).collect();
    let unheard = |hearings: &str| verdict(&format!("{talks}{hearings}{after}"));
    let asked = |verdict: &serde_json::Value| question(verdict, "hørt")["answer"].as_str().unwrap().to_owned();
    let verdict = unheard(&format!("medvirkning:\n{declined}\n"));
    assert!(
        question(&verdict, "hørt")["gaps"].as_array().unwrap().iter().any(|gap| gap["code"].is_null()),
        "{verdict}"
    );
    assert_ne!(asked(&verdict), "ja");
    assert_eq!(asked(&unheard("")), "nei");
}
