//! `brille diff`: what changed between two versions of a case, and what was rewritten.

use std::process::Command;

use crate::support::{Folder, Run, finished, first_case, repository};

const DAY: &str = "2026-10-20";

fn version(number: u8) -> String {
    std::fs::read_to_string(repository().join(format!("fixtures/endringer/versjon-{number}.yaml"))).unwrap()
}

/// A folder with both versions.
fn versions() -> Folder {
    let folder = Folder::new();
    folder.file("gammel.yaml", version(1));
    folder.file("ny.yaml", version(2));
    folder
}

fn diff(folder: &Folder, arguments: &[&str]) -> Run {
    folder.run(&[&["diff", "--date", DAY], arguments].concat())
}

/// A case with one line of its log, and the same with a word changed in the description of the report.
fn short(log: &str) -> String {
    first_case() + "logg:\n  - { dato: 2026-09-08, av: R1, hva: " + log + " }\n"
}

#[test]
fn people_see_what_changed_with_its_words_and_what_was_rewritten() {
    let run = diff(&versions(), &["gammel.yaml", "ny.yaml"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r"
    gammel.yaml → ny.yaml

    Planen
      Planen er endret i `dato`: 29. september 2026 i stedet for 11. september 2026
      Endring av planen fra 29. september 2026 er lagt til
          {+T3 er lagt til.+}
      P1 er omformulert
          … når elevene deler seg i lag i ballbingen i storefri, [-tre til fire dager i uka,-]{+særlig
          på torsdager,+} og går derfra alene.
      T2 skal evalueres 15. oktober 2026 i stedet for 28. september 2026
      T2 er flyttet: slutter 13. november 2026 i stedet for 30. oktober 2026
      T2 gjennomføres av A1 og L2 i stedet for A1
      Tiltak T3 er lagt til
          {+L2 leder brettspillgruppe i biblioteket i storefri på torsdager, åpen for alle på trinnet;
          E1 og E3 er spurt.+}
      Planen er endret i `versjon`: 2 i stedet for 1
      Evaluering V1 er holdt 28. september 2026
          {+Lagene og A1 ved ballbingen virker. På torsdager har klassen gym før storefri, og da rekker
          elevene å samle lag før A1 er på plass.+}
      T1 (V1) er evaluert: `gjennomført: ja`, `effekt: delvis` og `beslutning: videreføres`
          {+Fungerer fire dager i uka. Torsdag løses med T3.+}
      T2 (V1) er evaluert: `gjennomført: ja`, `effekt: ja` og `beslutning: videreføres`
          {+Ingen avvisninger observert ved ballbingen.+}
      T1 skulle vært evaluert 15. oktober 2026, og ingen evaluering er ført
      T2 skulle vært evaluert 15. oktober 2026, og ingen evaluering er ført
      T3 skulle vært evaluert 15. oktober 2026, og ingen evaluering er ført

    Saken
      Saken har gått fra «plan» til «evaluert»
      Medvirkning MV5 er lagt til
          {+Det er bedre når A1 er der. Torsdager er fortsatt dumme.+}
      Medvirkning MV6 er lagt til
          {+E1 vil gjerne spille spill på biblioteket på torsdager, og E3 kan få være med.+}
      Medvirkning MV7 er lagt til
          {+E3 vil være med på brettspill hvis det er frivillig.+}
      Kontakt fra 28. september 2026 (S1) er lagt til
          {+F1 var med på evalueringen.+}
      Kontakt fra 29. september 2026 (S1) er lagt til
          {+Gikk gjennom evalueringen og versjon 2.+}
      Kontakt fra 29. september 2026 (S1) er lagt til
          {+Informert om tilbudet til eget barn på torsdager.+}
      Utlevering fra 30. september 2026 (F1) er lagt til
      Utlevering fra 30. september 2026 (F2) er lagt til
      Utlevering fra 30. september 2026 (E1) er lagt til
      Innførsel i loggen fra 18. september 2026 (A1) er endret i `hva`
          E1 har vært med på lag alle [-dager unntatt torsdag.-]{+dager.+}
      Innførsel i loggen fra 1. oktober 2026 (L2) er lagt til
          {+Seks elever kom på brettspill. E1 og E3 spilte på samme lag.+}

    feil[DOK-06]: Noe som var ført, er endret i ettertid: `hva`.
       --> ny.yaml:184:38
        |
    184 |   - { dato: 2026-09-18, av: A1, hva: E1 har vært med på lag alle dager. }
        |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sto annerledes i den gamle versjonen
        |
        = hjemmel: arkivlova § 5 (lov eller forskrift)
        = gjør dette: Sett tilbake det som sto, og skriv rettelsen eller tillegget som en ny innførsel
                      med egen dato. Er endringen likevel riktig, skal det gå fram et annet sted hva
                      som sto, og hvorfor det ble rettet.

    26 endringer, 1 funn.
    ");
}

#[test]
fn nynorsk_and_english_have_their_own_words() {
    let folder = versions();
    let lines = |lang: &str| {
        let run = diff(&folder, &["gammel.yaml", "ny.yaml", "--lang", lang, "--format", "markdown"]);
        assert_eq!(run.status, 1);
        run.stdout
    };
    insta::assert_snapshot!(lines("nn"), @r#"
    ## Endringar

    `gammel.yaml` → `ny.yaml`

    26 endringar, 1 funn.

    ### Planen

    - Planen er endra i `dato`: 29. september 2026 i staden for 11. september 2026
    - Endring av planen frå 29. september 2026 har kome til
    - P1 er omformulert
    - T2 skal evaluerast 15. oktober 2026 i staden for 28. september 2026
    - T2 er flytta: sluttar 13. november 2026 i staden for 30. oktober 2026
    - T2 blir gjennomført av A1 og L2 i staden for A1
    - Tiltak T3 har kome til
    - Planen er endra i `versjon`: 2 i staden for 1
    - Evaluering V1 er halden 28. september 2026
    - T1 (V1) er evaluert: `gjennomført: ja`, `effekt: delvis` og `beslutning: videreføres`
    - T2 (V1) er evaluert: `gjennomført: ja`, `effekt: ja` og `beslutning: videreføres`
    - T1 skulle vore evaluert 15. oktober 2026, og inga evaluering er ført
    - T2 skulle vore evaluert 15. oktober 2026, og inga evaluering er ført
    - T3 skulle vore evaluert 15. oktober 2026, og inga evaluering er ført

    ### Saka

    - Saka har gått frå «plan» til «evaluert»
    - Medverknad MV5 har kome til
    - Medverknad MV6 har kome til
    - Medverknad MV7 har kome til
    - Kontakt frå 28. september 2026 (S1) har kome til
    - Kontakt frå 29. september 2026 (S1) har kome til
    - Kontakt frå 29. september 2026 (S1) har kome til
    - Utlevering frå 30. september 2026 (F1) har kome til
    - Utlevering frå 30. september 2026 (F2) har kome til
    - Utlevering frå 30. september 2026 (E1) har kome til
    - Innførsel i loggen frå 18. september 2026 (A1) er endra i `hva`
    - Innførsel i loggen frå 1. oktober 2026 (L2) har kome til

    ### Skrive om

    - `ny.yaml:184`: feil DOK-06: Noko som var ført, er endra i ettertid: `hva`. ([arkivlova § 5](https://lovdata.no/lov/2025-06-20-96/§5))

    Set tilbake det som stod, og skriv rettinga eller tillegget som ein ny innførsel med eigen dato. Er endringa likevel rett, skal det gå fram ein annan stad kva som stod, og kvifor det vart retta.
    "#);
    insta::assert_snapshot!(lines("en"), @r"
    ## Changes

    `gammel.yaml` → `ny.yaml`

    26 changes, 1 finding.

    ### The plan

    - The plan was changed in `dato`: 29 September 2026 instead of 11 September 2026
    - Change of the plan of 29 September 2026 was added
    - P1 was reworded
    - T2 is to be evaluated on 15 October 2026 instead of 28 September 2026
    - T2 was moved: it ends on 13 November 2026 instead of 30 October 2026
    - T2 is carried out by A1 and L2 instead of A1
    - Measure T3 was added
    - The plan was changed in `versjon`: 2 instead of 1
    - Evaluation V1 was held on 28 September 2026
    - T1 (V1) was evaluated: `gjennomført: ja`, `effekt: delvis` and `beslutning: videreføres`
    - T2 (V1) was evaluated: `gjennomført: ja`, `effekt: ja` and `beslutning: videreføres`
    - T1 was to be evaluated on 15 October 2026, and no evaluation is recorded
    - T2 was to be evaluated on 15 October 2026, and no evaluation is recorded
    - T3 was to be evaluated on 15 October 2026, and no evaluation is recorded

    ### The case

    - The case has gone from “plan” to “evaluated”
    - Hearing MV5 was added
    - Hearing MV6 was added
    - Hearing MV7 was added
    - Contact of 28 September 2026 (S1) was added
    - Contact of 29 September 2026 (S1) was added
    - Contact of 29 September 2026 (S1) was added
    - Handout of 30 September 2026 (F1) was added
    - Handout of 30 September 2026 (F2) was added
    - Handout of 30 September 2026 (E1) was added
    - Log entry of 18 September 2026 (A1) was changed in `hva`
    - Log entry of 1 October 2026 (L2) was added

    ### Rewritten

    - `ny.yaml:184`: error DOK-06: Something that was recorded has been changed afterwards: `hva`. ([Archives Act § 5](https://lovdata.no/lov/2025-06-20-96/§5))

    Put back what stood there, and write the correction or addition as a new entry with its own date. If the change is right all the same, it must show elsewhere what stood there and why it was corrected.
    ");
}

#[test]
fn the_json_is_as_its_schema_says_with_text_and_without() {
    let folder = versions();
    let schema = serde_json::from_str(&folder.run(&["schema", "endringer"]).stdout).unwrap();
    assert!(jsonschema::meta::validate(&schema).is_ok());
    let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap();
    for arguments in
        [&["gammel.yaml", "ny.yaml"][..], &["ny.yaml", "gammel.yaml"], &["gammel.yaml", "ny.yaml", "--text"]]
    {
        let run = diff(&folder, &[arguments, &["--format", "json"]].concat());
        let document = serde_json::from_str(&run.stdout).unwrap();
        let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(run.status, 1);
        assert_eq!(run.stdout.contains("\"words\""), arguments.len() == 3);
    }
    let run = diff(&folder, &["gammel.yaml", "ny.yaml", "--format", "json"]);
    let lines: Vec<&str> = run.stdout.lines().filter(|line| line.contains("T2") || line.contains("DOK-06")).collect();
    insta::assert_snapshot!(lines[..3].join("\n"), @r#"
    {"kind":"evaluation_moved","message":"T2 skal evalueres 15. oktober 2026 i stedet for 28. september 2026","concerns_plan":true,"rewriting":false,"section":"plan/tiltak","id":"T2","date":"2026-09-14","key":"evalueres.dato","old":[{"date":"2026-09-28"}],"new":[{"date":"2026-10-15"}],"place":{"version":"new","pointer":"/plan/tiltak/1/evalueres/dato","start":{"line":132,"column":26},"end":{"line":132,"column":36}}},
    {"kind":"measure_moved","message":"T2 er flyttet: slutter 13. november 2026 i stedet for 30. oktober 2026","concerns_plan":true,"rewriting":false,"section":"plan/tiltak","id":"T2","date":"2026-09-14","key":"til","old":[{"date":"2026-10-30"}],"new":[{"date":"2026-11-13"}],"place":{"version":"new","pointer":"/plan/tiltak/1/til","start":{"line":127,"column":12},"end":{"line":127,"column":22}}},
    {"kind":"executor_changed","message":"T2 gjennomføres av A1 og L2 i stedet for A1","concerns_plan":true,"rewriting":false,"section":"plan/tiltak","id":"T2","date":"2026-09-14","key":"utføres_av","old":[{"code":"A1"}],"new":[{"code":"A1"},{"code":"L2"}],"place":{"version":"new","pointer":"/plan/tiltak/1/utføres_av","start":{"line":128,"column":19},"end":{"line":128,"column":27}}},
    "#);
    insta::assert_snapshot!(lines[lines.len() - 1], @r#"
    {"code":"DOK-06","severity":"error","message":"Noe som var ført, er endret i ettertid: `hva`.","label":"sto annerledes i den gamle versjonen","help":"Sett tilbake det som sto, og skriv rettelsen eller tillegget som en ny innførsel med egen dato. Er endringen likevel riktig, skal det gå fram et annet sted hva som sto, og hvorfor det ble rettet.","basis":[{"cite":"arkivlova § 5","force":"law","id":"arkivlova-5","url":"https://lovdata.no/lov/2025-06-20-96/§5"}],"place":{"version":"new","pointer":"/logg/1/hva","start":{"line":184,"column":38},"end":{"line":184,"column":72}}}
    "#);
}

#[test]
fn the_published_kinds_are_those_of_the_program() {
    let schema: serde_json::Value = serde_json::from_str(&Folder::new().run(&["schema", "endringer"]).stdout).unwrap();
    let kinds = schema["$defs"]["change"]["properties"]["kind"]["enum"].as_array().unwrap();
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str().unwrap()).collect();
    assert_eq!(kinds, brille::revise::Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>());
}

#[test]
fn machine_formats_hold_no_text_of_the_case_unless_asked() {
    let folder = Folder::new();
    let marked = |word: &str| short(word).replace("gruer", word).replace("Solbakken", word).replace("2026-0147", word);
    folder.file("a.yaml", marked("Hemmeligtord"));
    folder.file(
        "b.yaml",
        marked("Hemmelegare") + "Hemmeligfelt: Hemmelig\nvedlegg: [{ id: Hemmelig, tittel: Hemmelig }]\n",
    );
    for (old, new) in [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")] {
        for format in ["json", "markdown"] {
            let plain = diff(&folder, &[old, new, "--format", format]);
            assert!(plain.status == 1 && plain.stdout.len() > 500, "{}", plain.stderr);
            assert!(!(plain.stdout + &plain.stderr).contains("emmel"));
            assert!(diff(&folder, &[old, new, "--format", format, "--text"]).stdout.contains("Hemmel"));
        }
    }
}

#[test]
fn nothing_changed_is_said_so() {
    let folder = versions();
    folder.file(
        "samme.yaml",
        version(1).replace("  - id: M1\n    dato: 2026-09-07\n", "  - dato: \"2026-09-07\"\n    id: M1 # først\n"),
    );
    let run = diff(&folder, &["gammel.yaml", "samme.yaml", "--date", "2026-09-21"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "gammel.yaml → samme.yaml\n\nIngen endringer.\n"));
}

#[test]
fn a_change_that_rewrites_nothing_is_no_finding() {
    let folder = Folder::new();
    folder.file("a.yaml", short("Ringte."));
    folder.file("b.yaml", short("Ringte.") + "  - { dato: 2026-09-09, av: R1, hva: Møte. }\n");
    assert_eq!(diff(&folder, &["a.yaml", "b.yaml"]).status, 0);
    let gone = diff(&folder, &["b.yaml", "a.yaml"]);
    assert_eq!(gone.status, 1);
    let place = "--> b.yaml:";
    assert!(
        gone.stdout.contains("feil[DOK-06]: Noe som var ført, er tatt bort.") && gone.stdout.contains(place),
        "{}",
        gone.stdout
    );
    assert!(gone.stdout.contains("hjemmel: arkivlova § 5 (lov eller forskrift)"), "{}", gone.stdout);
}

/// A case with a log and an evaluation of entries that the later version changes or takes away.
fn recorded(entries: &str) -> String {
    first_case() + "logg:\n" + entries
}

#[test]
fn a_comment_on_the_entry_silences_that_it_was_rewritten() {
    let folder = Folder::new();
    let kept = "  - { dato: 2026-09-09, av: R1, hva: Møte. }\n";
    folder.file("a.yaml", recorded(&format!("  - dato: 2026-09-08\n    av: R1\n    hva: Ringte.\n{kept}")));
    let tell = |entries: &str| {
        folder.file("b.yaml", recorded(entries));
        let run = diff(&folder, &["a.yaml", "b.yaml"]);
        let codes = ["DOK-06", "IGN-04"].map(|code| run.stdout.matches(&format!("[{code}]")).count());
        (run.status, codes, run.stdout.contains("1 funn er satt til side med en kommentar."))
    };
    let changed = |before: &str, after: &str| {
        format!("{before}  - dato: 2026-09-08\n    av: R1\n    hva: Ringte E1.{after}\n{kept}")
    };
    let comment = |more: &str| format!("# brille: ignore DOK-06{more}");
    let reason = comment(": klokkeslettet ble skrevet på feil dag");
    assert_eq!(tell(&changed("", "")), (1, [1, 0], false));
    // The whole entry, or the line of the change.
    assert_eq!(tell(&changed(&format!("  {reason}\n"), "")), (0, [0, 0], true));
    assert_eq!(tell(&changed("", &format!(" {reason}"))), (0, [0, 0], true));
    // Without a reason, above another entry, with another code.
    assert_eq!(tell(&changed("", &format!(" {}", comment("")))), (1, [1, 0], false));
    let other = changed("", "").replace(kept, &format!("  {reason}\n{kept}"));
    assert_eq!(tell(&other), (1, [1, 0], false));
    assert_eq!(tell(&changed("", " # brille: ignore DOK-09: x")), (1, [1, 0], false));
    // A last day: the day of the run is the twentieth.
    assert_eq!(tell(&changed("", &format!(" {}", comment(" til 2026-10-20: x")))), (0, [0, 0], true));
    assert_eq!(tell(&changed("", &format!(" {}", comment(" til 2026-10-19: x")))), (1, [1, 1], false));
    // What was taken away is silenced where it stood: on what is left of the entry, or on the list.
    let field = format!("  - dato: 2026-09-08\n    av: R1\n{kept}");
    assert_eq!(tell(&field), (1, [1, 0], false));
    assert_eq!(tell(&format!("  {reason}\n{field}")), (0, [0, 0], true));
    assert_eq!(tell(kept), (1, [1, 0], false));
    assert_eq!(tell(&format!("  {reason}\n{kept}")), (1, [1, 0], false));
    folder.file("b.yaml", recorded(kept).replace("logg:", &format!("{reason}\nlogg:")));
    let run = diff(&folder, &["a.yaml", "b.yaml", "--format", "json"]);
    assert_eq!(run.status, 0);
    assert!(run.stdout.contains(r#""findings":0,"plan":0,"silenced":1"#), "{}", run.stdout);
    let told = diff(&folder, &["a.yaml", "b.yaml", "--format", "markdown"]).stdout;
    assert!(told.contains("1 funn er satt til side med en kommentar.") && !told.contains("klokkeslettet"), "{told}");
}

#[test]
fn a_check_does_not_call_a_comment_for_the_comparison_idle_or_unknown() {
    let folder = Folder::new();
    for until in ["", " til 2026-09-30"] {
        let comment = format!("  # brille: ignore DOK-06{until}: feil dag\n");
        folder.file("b.yaml", recorded(&format!("{comment}  - {{ dato: 2026-09-09, av: R1, hva: Møte. }}\n")));
        let run = folder.run(&["check", "b.yaml", "--date", DAY, "--format", "short"]);
        assert!(!run.stdout.contains("IGN-"), "{}", run.stdout);
    }
}

#[test]
fn colours_take_the_place_of_the_signs_unless_they_are_not_wanted() {
    let folder = versions();
    let colored = diff(&folder, &["gammel.yaml", "ny.yaml", "--color", "always"]).stdout;
    assert!(colored.contains("\u{1b}[32m") && !colored.contains("{+"));
    let mut plain = folder.command(&["diff", "gammel.yaml", "ny.yaml", "--date", DAY]);
    let plain = finished(plain.env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1").output().unwrap()).stdout;
    assert!(!plain.contains('\u{1b}') && plain.contains("{+") && plain.contains("[-"));
}

#[test]
fn nothing_in_a_case_steers_the_terminal() {
    let folder = Folder::new();
    folder.file("a.yaml", short("\"Ringte \\e[31m hjem.\""));
    folder.file("b.yaml", short("\"Ringte \\e[2J\\u202e hjem.\""));
    for format in ["human", "markdown", "json"] {
        let run = diff(&folder, &["a.yaml", "b.yaml", "--text", "--color", "never", "--format", format]);
        assert!(!run.stdout.contains('\u{1b}') && run.status == 1, "{}", run.stdout);
    }
}

#[test]
fn what_cannot_be_compared_is_an_error_and_never_an_empty_list() {
    let folder = versions();
    folder.file("navn.yaml", "E1: Ada Eksempel\n");
    folder.file("tom.yaml", "");
    folder.file("liste.yaml", "- brille: 1\n");
    folder.file("feil.yaml", short("Ringte.") + "plan: { versjon: 1\nvedlegg: []\n");
    folder.file("to.yaml", short("Ringte.") + "plan: {}\nplan: {}\n");
    folder.file("flere.yaml", short("Ringte.") + "---\nbrille: 1\n");
    folder.file("latin.yaml", b"brille: 1\nsak: { id: bl\xe5 }\n");
    folder.file("mappe/sak.yaml", version(1));
    let mut told = String::new();
    for other in [
        "navn.yaml",
        "tom.yaml",
        "liste.yaml",
        "feil.yaml",
        "to.yaml",
        "flere.yaml",
        "latin.yaml",
        "finnes-ikke.yaml",
        "mappe",
    ] {
        for files in [["gammel.yaml", other], [other, "gammel.yaml"]] {
            let run = diff(&folder, &files);
            assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{other}");
            if files[1] == other {
                told.push_str(&run.stderr);
            }
        }
    }
    insta::assert_snapshot!(told, @r"
    feil: navn.yaml er ingen saksfil, og kan ikke sammenlignes
    feil: tom.yaml er ingen saksfil, og kan ikke sammenlignes
    feil: liste.yaml er ingen saksfil, og kan ikke sammenlignes
    feil: feil.yaml:66:7 kan ikke leses, og da kan en endring bli oversett: Parentesen blir ikke lukket.
    feil: to.yaml:67:1 kan ikke leses, og da kan en endring bli oversett: Feltet står to ganger.
    feil: flere.yaml:66:1 kan ikke leses, og da kan en endring bli oversett: Filen har en ny del etter `---`, og den er ikke lest.
    feil: kan ikke lese latin.yaml: er ikke tekst i UTF-8
    feil: kan ikke lese finnes-ikke.yaml: finnes ikke
    feil: kan ikke lese mappe: er en mappe
    ");
}

#[test]
fn two_versions_are_asked_for_or_one_with_git() {
    let folder = versions();
    let told =
        [&["gammel.yaml"][..], &["-", "-"], &["--git", "HEAD", "gammel.yaml", "ny.yaml"], &["--git", "HEAD", "-"]].map(
            |arguments| {
                let run = diff(&folder, arguments);
                assert_eq!((run.status, run.stdout.as_str()), (2, ""));
                run.stderr
            },
        );
    insta::assert_snapshot!(told.concat(), @r"
    feil: nevn den gamle versjonen og den nye, eller bruk --git med én fil
    feil: bare én av versjonene kan komme fra standard inn
    feil: --git tar én fil, og ikke standard inn
    feil: --git tar én fil, og ikke standard inn
    ");
}

#[test]
fn one_of_the_versions_can_come_from_standard_input() {
    let folder = versions();
    let run = folder.run_with(&["diff", "-", "ny.yaml", "--date", DAY], version(1));
    assert!(run.status == 1 && run.stdout.starts_with("- → ny.yaml\n"), "{}", run.stdout);
}

/// A repository in which the first version is committed under some names, and the second lies on the disk.
fn history(names: &[&str]) -> Folder {
    let folder = Folder::new();
    git(&folder, &["init", "-q", "-b", "main"]);
    names.iter().for_each(|name| drop(folder.file(name, version(1))));
    git(&folder, &["add", "."]);
    git(&folder, &["-c", "user.name=Skolen", "-c", "user.email=skolen@example.invalid", "commit", "-qm", "Første"]);
    git(&folder, &["tag", "overlevert"]);
    names.iter().for_each(|name| drop(folder.file(name, version(2))));
    folder
}

fn git(folder: &Folder, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.args(arguments).current_dir(folder.path()).env("HOME", folder.path()).env("GIT_CONFIG_NOSYSTEM", "1");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(name);
    }
    assert!(git.status().unwrap().success(), "{arguments:?}");
}

/// Runs with what git needs of the environment.
fn with_git(folder: &Folder, arguments: &[&str]) -> Run {
    let mut command = folder.command(&[&["diff", "--date", DAY], arguments].concat());
    finished(command.env("PATH", std::env::var_os("PATH").unwrap()).output().unwrap())
}

#[test]
fn git_gives_the_earlier_version_of_any_file_of_its_repository() {
    let folder = history(&["sak.yaml", "saker/6. trinn/sak: ny.yaml", "-rar.yaml"]);
    let plain = versions();
    let expected = diff(&plain, &["gammel.yaml", "ny.yaml"]).stdout;
    let expected: Vec<&str> = expected.lines().skip(1).filter(|line| !line.contains("-->")).collect();
    for arguments in [
        &["--git", "HEAD", "sak.yaml"][..],
        &["--git", "overlevert", "saker/6. trinn/sak: ny.yaml"],
        &["--git=main", "./saker/../sak.yaml"],
        &["--git", "HEAD", "--", "-rar.yaml"],
    ] {
        let run = with_git(&folder, arguments);
        let lines: Vec<&str> = run.stdout.lines().skip(1).filter(|line| !line.contains("-->")).collect();
        assert_eq!((run.status, run.stderr.as_str()), (1, ""), "{arguments:?}");
        assert_eq!(lines, expected, "{arguments:?}");
    }
    let run = with_git(&folder, &["--git", "HEAD", "sak.yaml"]);
    assert!(run.stdout.starts_with("HEAD:sak.yaml → sak.yaml\n"), "{}", run.stdout);
    let json: serde_json::Value =
        serde_json::from_str(&with_git(&folder, &["--git", "HEAD", "sak.yaml", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["old"], serde_json::json!({ "path": "sak.yaml", "revision": "HEAD" }));
}

#[cfg(unix)]
#[test]
fn a_link_stands_for_the_file_that_it_leads_to_and_a_hook_leads_nowhere_else() {
    let folder = history(&["saker/sak.yaml"]);
    let outside = Folder::new();
    std::os::unix::fs::symlink(folder.path().join("saker/sak.yaml"), outside.path().join("lenke.yaml")).unwrap();
    let mut command = outside.command(&["diff", "--git", "HEAD", "lenke.yaml", "--date", DAY]);
    let command = command.env("PATH", std::env::var_os("PATH").unwrap()).env("GIT_DIR", "/finnes/ikke");
    let run = finished(command.output().unwrap());
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
}

#[test]
fn what_git_cannot_give_is_said_plainly() {
    let folder = history(&["sak.yaml"]);
    folder.file("ny.yaml", version(2));
    let outside = versions();
    let mut told = String::new();
    for (folder, arguments) in [
        (&folder, &["--git", "finnes-ikke", "sak.yaml"][..]),
        (&folder, &["--git", "--output=x", "sak.yaml"]),
        (&folder, &["--git", "", "sak.yaml"]),
        (&folder, &["--git", "HEAD:sak.yaml", "sak.yaml"]),
        (&folder, &["--git", "HEAD", "ny.yaml"]),
        (&folder, &["--git", "HEAD", "borte.yaml"]),
        (&outside, &["--git", "HEAD", "ny.yaml", "--lang", "en"]),
    ] {
        let run = with_git(folder, arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
        told.push_str(&run.stderr);
    }
    assert_eq!(folder.names(), [".git", "ny.yaml", "sak.yaml"]);
    let mut without = folder.command(&["diff", "--git", "HEAD", "sak.yaml"]);
    let run = finished(without.env("PATH", folder.path()).output().unwrap());
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(told + &run.stderr, @r"
    feil: git kjenner ingen versjon som heter «finnes-ikke»
    feil: git kjenner ingen versjon som heter «--output=x»
    feil: git kjenner ingen versjon som heter «»
    feil: git kjenner ingen versjon som heter «HEAD:sak.yaml»
    feil: ny.yaml fantes ikke i versjonen HEAD
    feil: kan ikke lese borte.yaml: finnes ikke
    error: ny.yaml lies in no git repository that can be read: not a git repository (or any of the parent directories): .git
    feil: kan ikke bruke git: finnes ikke
    ");
}
