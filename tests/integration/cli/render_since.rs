//! `brille render --since`: what changed since the last version, told in the plan, to each reader what they may know.

use std::fs;
use std::process::Command;

use brille::audience::{self, Audience, Recipient, Secret, SecretKind, Secrets};
use brille::case::MainLanguage;
use brille::render::leak;
use brille::yaml;
use jiff::civil::date;
use scraper::{Html, Selector};

use crate::support::{Folder, Run, finished, repository};

const DAY: &str = "2026-09-30";
/// Stands in no case.
const MARKER: &str = "Hemmelighansen";

fn later() -> String {
    fs::read_to_string(repository().join("fixtures/gang/06-ny-versjon.yaml")).unwrap()
}

/// The later version with pieces of its text as they were before.
fn earlier(pieces: &[(&str, &str)]) -> String {
    pieces.iter().fold(later(), |text, (new, old)| {
        assert_eq!(text.matches(new).count(), 1, "{new}");
        text.replace(new, old)
    })
}

/// A measure in other words and with another end, one that was not there, and one that is gone.
fn changed() -> String {
    let last = "    - id: T3\n";
    let pieces = [
        ("hva: A1 står ved ballbingen fra storefri begynner", "hva: A1 går rundt i skolegården når storefri begynner"),
        ("      til: 2026-11-26\n", "      til: 2026-10-30\n"),
        ("  versjon: 2\n", "  versjon: 1\n"),
        (
            last,
            "    - { id: T9, løser: [P1], hva: L2 snakker med klassen om lag., start: 2026-09-15, til: 2026-09-25 }\n    - id: T3\n",
        ),
    ];
    earlier(&pieces)
}

fn folder(old: &str, new: &str) -> Folder {
    let folder = Folder::new();
    folder.file("gode/skolerute.yaml", fs::read_to_string(repository().join("fixtures/gode/skolerute.yaml")).unwrap());
    folder.file("saker/sak.yaml", new);
    folder.file("saker/gammel.yaml", old);
    folder
}

fn render(folder: &Folder, arguments: &[&str]) -> Run {
    folder.run(&[&["render", "saker/sak.yaml", "--date", DAY, "--since", "saker/gammel.yaml"], arguments].concat())
}

/// The section on changes of a page: each row with its marks.
fn section(html: &str) -> String {
    let html = html
        .replace("<span class=\"unseen\">", "[")
        .replace(" </span>", "] ")
        .replace("<strong>", "`")
        .replace("</strong>", "`");
    let page = Html::parse_document(&html);
    let all = Selector::parse("main > *").unwrap();
    let blocks = page.select(&all).skip_while(|block| {
        !block.text().collect::<String>().contains("Endringer siden")
            && !block.text().collect::<String>().contains("Endringar sidan")
    });
    let blocks: Vec<_> = blocks.collect();
    let end = blocks.iter().skip(1).position(|block| block.value().name() == "h2").map_or(blocks.len(), |at| at + 1);
    let rows = Selector::parse("tr, li").unwrap();
    let said = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = blocks[..end].iter().flat_map(|block| match block.value().name() {
        "table" | "ul" => block.select(&rows).map(|row| said(row.text().collect())).collect(),
        _ => vec![said(block.text().collect())],
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn told(old: &str, new: &str, arguments: &[&str]) -> String {
    let run = render(&folder(old, new), &[&["--format", "html", "--output", "-"], arguments].concat());
    assert!(run.status == 0 && !run.stdout.is_empty(), "{}", run.stderr);
    section(&run.stdout)
}

#[test]
fn the_plan_says_what_has_changed_and_in_which_words() {
    insta::assert_snapshot!(told(&changed(), &later(), &[]), @r#"
    1 Endringer siden versjon 1
    Ord som er tatt ut, er strøket over. Ord som er lagt til, er understreket.
    Endring Ordene i planen
    T2 er omformulert. A1 [Tatt ut:] går rundt i skolegården når [Lagt til:] står ved ballbingen fra storefri begynner og setter i gang spillet.
    T3 er flyttet: slutter 26. november 2026 i stedet for 30. oktober 2026.
    Tiltak T9 er tatt bort. [Tatt ut:] L2 snakker med klassen om lag.
    Planen er endret i `versjon`: 2 i stedet for 1.
    "#);
    insta::assert_snapshot!(told(&changed(), &later(), &["--lang", "nn"]), @r#"
    1 Endringar sidan versjon 1
    Ord som er tekne ut, er strokne over. Ord som er lagde til, er understreka.
    Endring Orda i planen
    T2 er omformulert. A1 [Teke ut:] går rundt i skolegården når [Lagt til:] står ved ballbingen fra storefri begynner og setter i gang spillet.
    T3 er flytta: sluttar 26. november 2026 i staden for 30. oktober 2026.
    Tiltak T9 er borte. [Teke ut:] L2 snakker med klassen om lag.
    Planen er endra i `versjon`: 2 i staden for 1.
    "#);
}

#[test]
fn a_guardian_is_told_what_a_guardian_may_see() {
    insta::assert_snapshot!(told(&changed(), &later(), &["--audience", "foresatte", "--to", "F1"]), @r#"
    1 Endringer siden versjon 1
    Ord som er tatt ut, er strøket over. Ord som er lagt til, er understreket. Bare det mottakeren kan se av de to versjonene, er sammenlignet.
    Endring Ordene i planen
    T2 er omformulert. Assistenten [Tatt ut:] går rundt i skolegården når [Lagt til:] står ved ballbingen fra storefri begynner og setter i gang spillet.
    T3 er flyttet: slutter 26. november 2026 i stedet for 30. oktober 2026.
    Tiltak T9 er tatt bort. [Tatt ut:] Læreren snakker med klassen om lag.
    Planen er endret i `versjon`: 2 i stedet for 1.
    "#);
}

#[test]
fn where_nothing_has_changed_the_plan_says_so() {
    insta::assert_snapshot!(told(&later(), &later(), &[]), @r#"
    1 Endringer siden versjon 2
    Problemene, tiltakene og evalueringene er som før.
    "#);
    insta::assert_snapshot!(told(&later(), &later(), &["--lang", "nn", "--audience", "foresatte", "--to", "F1"]), @r#"
    1 Endringar sidan versjon 2
    Problema, tiltaka og evalueringane er som før. Berre det mottakaren kan sjå av dei to versjonane, er samanlikna.
    "#);
    let outside = earlier(&[("brille: 1\n", "brille: 1\n# før\n")]);
    assert!(told(&outside, &later(), &[]).contains("er som før"));
}

#[test]
fn the_evaluation_says_it_too_and_no_other_document() {
    let said = told(&changed(), &later(), &["--document", "evaluering"]);
    assert!(said.contains("T3 er flyttet"), "{said}");
    let run = render(&folder(&changed(), &later()), &["--document", "saksgang"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: --since og --since-git gjelder aktivitetsplanen og evalueringen: velg en av dem med --document");
}

/// The earlier version with a word in every text that it withheld from a guardian, and how many of them there are.
fn with_secrets() -> (String, usize) {
    let mut text = changed();
    let parsed = text.clone();
    let parsed = yaml::parse(&parsed);
    let recipient = Recipient { audience: Audience::Guardians, person: Some("F1") };
    let edition = audience::edition(&parsed.tree, &recipient, None, MainLanguage::Bokmal, date(2026, 9, 30)).unwrap();
    let withheld = edition.secrets.withheld.iter().filter(|secret| secret.kind == SecretKind::Text);
    let mut marked = 0;
    for secret in withheld.filter(|secret| secret.text.contains(' ') && !edition.secrets.shown.contains(&secret.text)) {
        let wanted = secret.text.trim_end_matches('.');
        if text.matches(wanted).count() == 1 {
            text = text.replace(wanted, &format!("{wanted} {MARKER}"));
            marked += 1;
        }
    }
    (text, marked)
}

#[test]
fn what_only_the_earlier_version_withheld_is_in_no_copy() {
    let (old, marked) = with_secrets();
    assert!(marked > 5, "{marked}");
    let folder = folder(&old, &later());
    let secret = Secret { kind: SecretKind::Text, field: String::new(), text: MARKER.to_owned() };
    let secrets = Secrets { withheld: vec![secret], ..Secrets::default() };
    for reader in [&["--audience", "foresatte", "--to", "F1"][..], &["--audience", "elev"], &["--audience", "innsyn"]] {
        let run = render(
            &folder,
            &[
                &[
                    "--format",
                    "pdf,html",
                    "--document",
                    "aktivitetsplan",
                    "--document",
                    "evaluering",
                    "--output",
                    "ut/",
                ],
                reader,
            ]
            .concat(),
        );
        assert_eq!(run.status, 0, "{reader:?} {}", run.stderr);
        assert!(!run.stderr.contains(MARKER), "{}", run.stderr);
    }
    let files: Vec<_> = fs::read_dir(folder.path().join("ut")).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 12);
    for file in files {
        let bytes = fs::read(&file).unwrap();
        let leaks = match std::str::from_utf8(&bytes) {
            Ok(page) => leak::in_text(leak::Place::PageText, page, &secrets),
            Err(_) => leak::in_pdf(&bytes, &secrets).unwrap(),
        };
        assert_eq!(leaks, [], "{}", file.display());
    }
    // A sentence worded like what is withheld (`plan.endringer`: «T3 er lagt til.») is no leak.
    let plan = fs::read_to_string(repository().join("fixtures/gang/03-plan.yaml")).unwrap();
    assert!(told(&plan, &later(), &["--audience", "innsyn"]).contains("Tiltak T3 er lagt til."));
    // The school's own copy tells of it.
    assert!(told(&old, &later(), &[]).contains(MARKER));
}

#[test]
fn what_a_reader_does_not_see_any_more_has_not_been_taken_away() {
    let without = earlier(&[("      gjelder: [E3]\n", "")]);
    let said = told(&without, &later(), &["--audience", "foresatte", "--to", "F1"]);
    assert!(!said.contains("tatt bort") && !said.contains("brettspillgruppe"), "{said}");
    // Neither are the words of what is withheld today, although the earlier copy showed them.
    let run = render(&folder(&without, &later()), &["--audience", "foresatte", "--to", "F1", "--output", "ut.pdf"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn a_reader_who_could_have_no_earlier_copy_gets_one_without_changes() {
    let before = earlier(&[("      tekst_til_andre: Skolen har opprettet et åpent tilbud på torsdager.\n", "")]);
    let folder = folder(&before, &later());
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1", "--format", "html", "--output", "ut.html"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.stderr, @r#"
    Skrev ut.html.
    advarsel: kopien til F1 sier ikke hva som er endret, for av den gamle versjonen kan det ikke lages noen kopi: kopien kan ikke lages før saken sier hva andre kan lese: skriv plan.tiltak[2].tekst_til_andre (KONF-03)
    advarsel: navnefilen mangler, så brille finner ikke navn i tekstene. Les hele kopien før den gis videre: Står det navn på noen der? Gi navnene med `--names`, eller skriv koden i stedet for navnet
    "#);
    assert!(!folder.read("ut.html").contains("Endringer siden"));
}

#[test]
fn an_earlier_version_that_cannot_be_compared_stops_the_run() {
    for (old, more, told) in [
        ("E1: Ada Eksempel\n", &[][..], "feil: saker/gammel.yaml er ingen saksfil, og kan ikke sammenlignes\n"),
        ("brille: 1\nsak: [\n", &[], "feil: saker/gammel.yaml:2:6 kan ikke leses, og da kan en endring bli oversett"),
        ("brille: 1\n", &["saker/gammel.yaml"], "feil: --since og --since-git gjelder én sak: nevn én saksfil\n"),
        ("brille: 1\n", &["--since-git", "HEAD"], "error: the argument '--since <FILE>' cannot be used with"),
    ] {
        let folder = folder(old, &later());
        let run = render(&folder, more);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{more:?}");
        assert!(run.stderr.starts_with(told) && !run.stderr.contains("Ada"), "{}", run.stderr);
        assert!(!folder.path().join("saker/sak-aktivitetsplan.pdf").exists());
    }
    let run = Folder::new().run(&["render", "-", "--since", "-", "--output", "ut.pdf"]);
    assert_eq!((run.status, run.stderr.as_str()), (2, "feil: bare én av versjonene kan komme fra standard inn\n"));
}

#[test]
fn an_earlier_version_that_does_not_say_who_is_who_is_told_to_the_school_alone() {
    for (sound, unsound) in [("gjelder: [E3]", "gjelde: [E3]"), ("E3: { rolle: elev", "E3: { rolle: eleve")] {
        let folder = folder(&earlier(&[(sound, unsound)]), &later());
        for audience in [&["--audience", "foresatte", "--to", "F1"][..], &["--audience", "innsyn"]] {
            let run = render(&folder, &[audience, &["--output", "ut.pdf"]].concat());
            assert_eq!(run.status, 2, "{unsound}: {}", run.stderr);
            assert!(run.stderr.contains("i den gamle versjonen, ved saker/gammel.yaml:"), "{}", run.stderr);
            assert!(!folder.path().join("ut.pdf").exists());
        }
        assert_eq!(render(&folder, &["--output", "ut.pdf"]).status, 0, "the school knows");
    }
}

#[test]
fn an_earlier_text_that_may_name_somebody_is_not_told() {
    let piece = ("hva: A1 står ved ballbingen fra storefri begynner", "hva: Dag lo. A1 står ved ballbingen");
    let folder = folder(&earlier(&[piece]), &later());
    folder.file("saker/navn.yaml", "E2: Dag Prøve\n");
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1", "--format", "html", "--output", "ut.html"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("kopien til F1 sier ikke hva som er endret"), "{}", run.stderr);
    assert!(!folder.read("ut.html").contains("Dag"));
}

/// The earlier version under another case number, or under none.
fn of_another_case() -> [String; 2] {
    let id = "  id: 2026-0147";
    assert_eq!(changed().matches(id).count(), 1);
    [
        changed().replace(id, "  id: 2026-0099"),
        changed().lines().filter(|line| !line.starts_with(id)).map(|line| format!("{line}\n")).collect(),
    ]
}

#[test]
fn another_case_is_compared_with_for_nobody_outside_the_school() {
    for (old, said) in of_another_case().iter().zip(["hvert sitt saksnummer", "ikke begge et saksnummer"]) {
        let folder = folder(old, &later());
        for reader in ["foresatte", "elev", "innsyn", "statsforvalter"] {
            let run = render(&folder, &["--audience", reader, "--output", "ut/", "--format", "pdf,html"]);
            assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{reader} {}", run.stderr);
            assert!(run.stderr.contains(said), "{reader} {}", run.stderr);
            assert!(run.stderr.contains("saker/gammel.yaml og saker/sak.yaml"), "{reader} {}", run.stderr);
            let made = fs::read_dir(folder.path().join("ut")).map_or(0, Iterator::count);
            assert_eq!(made, 0, "{reader}");
        }
        let own = render(&folder, &["--format", "html", "--output", "ut.html"]);
        assert_eq!(own.status, 0, "{}", own.stderr);
        assert!(own.stderr.starts_with("advarsel: saker/gammel.yaml og saker/sak.yaml"), "{}", own.stderr);
    }
    // Where the present case has no number either, nobody knows.
    let [_, without] = of_another_case();
    let run = render(&folder(&without, &without), &["--audience", "innsyn", "--output", "ut.pdf"]);
    assert!(run.status == 2 && run.stderr.contains("ikke begge"), "{}", run.stderr);
}

#[test]
fn a_file_that_came_to_hold_another_case_is_not_compared_through_git() {
    let [other, _] = of_another_case();
    let folder = committed(&other);
    let arguments = ["render", "saker/sak.yaml", "--date", DAY, "--since-git", "HEAD", "--output", "ut.html"];
    let run = with_git(&folder, &[&arguments[..], &["--audience", "innsyn"]].concat());
    assert_eq!(run.status, 2, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @"feil: HEAD:saker/sak.yaml og saker/sak.yaml har hvert sitt saksnummer (`sak.id`), så de kan gjelde hvert sitt barn, og samme kode kan stå for to. Ingen kopi er laget: lag den uten --since og --since-git, eller gi en tidligere versjon av samme sak. Mangler saksnummeret i den, lagre versjonen i en fil, skriv nummeret der og gi filen med --since");
    assert!(!folder.path().join("ut.html").exists());
}

/// A repository with an earlier version of the case, and the later one on the disk.
fn committed(old: &str) -> Folder {
    let folder = folder(old, old);
    for arguments in [
        &["init", "-q", "-b", "main"][..],
        &["add", "."],
        &["-c", "user.name=Skolen", "-c", "user.email=skolen@example.invalid", "commit", "-qm", "Første"],
    ] {
        let mut git = Command::new("git");
        git.args(arguments).current_dir(folder.path()).env("HOME", folder.path()).env("GIT_CONFIG_NOSYSTEM", "1");
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"].iter().for_each(|name| {
            git.env_remove(name);
        });
        assert!(git.status().unwrap().success());
    }
    folder.file("saker/sak.yaml", later());
    folder
}

fn with_git(folder: &Folder, arguments: &[&str]) -> Run {
    finished(folder.command(arguments).env("PATH", std::env::var_os("PATH").unwrap()).output().unwrap())
}

#[test]
fn git_gives_the_earlier_version_too() {
    let folder = committed(&changed());
    let arguments =
        ["render", "saker/sak.yaml", "--date", DAY, "--since-git", "HEAD", "--format", "html", "--output", "-"];
    let run = with_git(&folder, &arguments);
    assert_eq!(section(&run.stdout), told(&changed(), &later(), &[]), "{}", run.stderr);
}
