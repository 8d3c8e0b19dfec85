//! Comments that silence findings, as a user meets them.

use crate::support::{Folder, GOOD_CASE, Run, TODAY, bad_case};

/// The bad case with both of its errors silenced, one of them until a day.
fn silent_case() -> String {
    let case = bad_case().replace("start: fortløpende", "start: fortløpende # brille: ignore PLAN-10: avtales mandag");
    case.replace("    - id: T2\n", "    # brille: ignore PLAN-14 til 2026-10-05: avtales mandag\n    - id: T2\n")
}

fn run(case: &str, arguments: &[&str]) -> Run {
    let folder = Folder::new();
    folder.file("sak.yaml", case);
    folder.run(arguments)
}

#[test]
fn silenced_findings_fail_nothing_and_are_counted() {
    let check = |more: &[&str]| run(&silent_case(), &[&["check", "--date", TODAY], more].concat());
    for (lang, told) in [
        ("nb", "Ingen funn i 1 fil.\n2 funn er satt til side med kommentarer.\n"),
        ("nn", "Ingen funn i 1 fil.\n2 funn er sette til side med kommentarar.\n"),
        ("en", "No findings in 1 file.\n2 findings are silenced by comments.\n"),
    ] {
        let run = check(&["--lang", lang]);
        assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, told, ""));
    }
    let report: serde_json::Value = serde_json::from_str(&check(&["--format", "json"]).stdout).unwrap();
    assert_eq!((&report["summary"]["silenced"], &report["summary"]["errors"]), (&2.into(), &0.into()));
}

#[test]
fn a_flag_shows_what_is_silenced() {
    let shown = run(&silent_case(), &["check", "--date", "2026-10-06", "--no-ignore", "--format", "short"]);
    assert_eq!(shown.status, 1);
    insta::assert_snapshot!(shown.stdout, @r"
    sak.yaml:75:14: feil PLAN-10: Tiltaket T1 starter `fortløpende`, men det er ingen dato.
    sak.yaml:82:7: feil PLAN-14: Tiltaket sier ikke hvem som skal gjennomføre det.
    ");
}

#[test]
fn a_comment_out_of_date_shows_its_finding_again() {
    let shown = run(&silent_case(), &["check", "--date", "2026-10-06"]);
    assert_eq!(shown.status, 1);
    insta::assert_snapshot!(shown.stdout, @r"
    advarsel[IGN-04]: Kommentaren gjaldt til og med 5. oktober 2026, og setter ikke lenger noe til side.
      --> sak.yaml:81:34
       |
    81 |     # brille: ignore PLAN-14 til 2026-10-05: avtales mandag
       |                                  ^^^^^^^^^^ siste dag er over
       |
       = gjør dette: Gjør noe med funnet og slett kommentaren. Gjelder grunnen fortsatt, så skriv en ny
                     siste dag.

    feil[PLAN-14]: Tiltaket sier ikke hvem som skal gjennomføre det.
      --> sak.yaml:82:7
       |
    82 |     - id: T2
       |       ^^ hvem som gjennomfører, mangler
       |
       = hjemmel: opplæringslova § 12-4 tredje ledd bokstav d (lov eller forskrift)
       = gjør dette: Skriv koden til den eller de som skal gjennomføre tiltaket, i `utføres_av`. Etter
                     opplæringslova § 12-4 tredje ledd bokstav d skal planen si hvem som skal
                     gjennomføre tiltakene.

    1 feil, 1 advarsel i 1 fil.
    1 funn er satt til side med en kommentar.
    Mer om et funn: brille explain PLAN-14
    ");
}

#[test]
fn the_reason_stands_in_the_quoted_line_alone() {
    let case = silent_case().replace("avtales mandag", "hemmelighansen").replace("til 2026-10-05", "til 2026-10-04");
    for format in ["short", "json"] {
        let told = run(&case, &["check", "--date", TODAY, "--format", format]);
        assert!(told.status == 1 && !told.stdout.contains("hemmelighansen"), "{}", told.stdout);
    }
    let told = run(&case, &["check", "--date", TODAY]);
    let quoted = told.stdout.lines().filter(|line| line.contains("hemmelighansen"));
    assert!(quoted.clone().count() > 0 && quoted.clone().all(|line| line.contains(" | ")), "{}", told.stdout);
}

#[test]
fn a_plan_with_silenced_errors_stays_a_draft() {
    let rendered = run(&silent_case(), &["render", "sak.yaml", "--date", TODAY]);
    assert_eq!(rendered.status, 0);
    assert!(rendered.stderr.contains("2 feil"), "{}", rendered.stderr);
    let refused = run(&silent_case(), &["render", "sak.yaml", "--date", TODAY, "--strict"]);
    assert_eq!(refused.status, 1);
}

#[test]
fn a_school_calendar_has_comments_too() {
    let calendar = "brille_skolerute: 1\nfridager:\n  - { dato: 24.12.2026, navn: jul } # brille: ignore FORM-05: rettes når ruten er vedtatt\n";
    let run = run(calendar, &["check", "sak.yaml", "--date", TODAY, "--format", "short"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("FORM-05") && run.stdout.contains("IGN-02"), "{}", run.stdout);
}

#[test]
fn a_rule_that_is_turned_off_leaves_no_comment_idle() {
    let folder = Folder::new();
    let log = "hva: L1 ringte 22 33 44 55. } # brille: ignore DOK-09: sentralbordet";
    folder.file("sak.yaml", GOOD_CASE.replace("hva: Første ukelag er hengt opp. }", log));
    folder.file("brille.yaml", "regler:\n  DOK: av\n  IGN-01: feil\n");
    let run = folder.run(&["check", "--date", TODAY]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "Ingen funn i 1 fil.\n"));
    // Findings on comments have the levels of the settings too.
    folder.file("sak.yaml", GOOD_CASE.replace("hva: Første ukelag er hengt opp. }", &log.replace("ignore", "ignorer")));
    let run = folder.run(&["check", "--date", TODAY, "--format", "short"]);
    assert_eq!((run.status, run.stdout.matches(": feil IGN-01:").count()), (1, 1), "{}", run.stdout);
}
