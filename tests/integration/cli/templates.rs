//! Templates of a user's own: they take the place of the program's, reach nothing else, and their mistakes have places.

use crate::support::{Folder, GOOD_CASE, Run, TODAY};

const PLAN: &str = include_str!("../../../templates/dokument.typ");

fn folder(plan: &str) -> Folder {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    folder.file("maler/dokument.typ", plan);
    folder
}

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "sak.yaml", "--date", TODAY, "--templates", "maler"], more].concat())
}

fn pdf(folder: &Folder) -> Vec<u8> {
    std::fs::read(folder.path().join("sak-aktivitetsplan.pdf")).unwrap()
}

/// What is said of a plan with something more at its end, from the column on.
fn said_of(more: &str) -> String {
    let run = render(&folder(&format!("{PLAN}{more}\n")), &[]);
    assert_eq!(run.status, 2, "{more}");
    assert!(!run.stderr.contains("Solbakken"), "{}", run.stderr);
    let place = format!("feil: det ble ikke noe dokument: maler/dokument.typ:{}:", PLAN.lines().count() + 1);
    run.stderr.replace(&place, "")
}

#[test]
fn a_template_takes_the_place_of_the_one_of_the_same_name() {
    let folder = folder(&format!("{PLAN}#pagebreak()\nFjellvik kommune\n"));
    let run = render(&folder, &[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @"Skrev sak-aktivitetsplan.pdf (4 sider).");
    let own = pdf(&folder);
    folder.run(&["render", "sak.yaml", "--date", TODAY]);
    assert_ne!(own, pdf(&folder));
    folder.file("brille.yaml", "maler: maler/\n");
    folder.run(&["render", "sak.yaml", "--date", TODAY]);
    assert_eq!(own, pdf(&folder), "the settings name the folder too");
}

#[test]
fn a_template_reads_templates_images_and_fonts_of_its_folder() {
    let folder = folder(&format!(
        "{PLAN}#import \"deler/bunn.typ\": bunn\n#bunn\n#image(\"bilder/merke.svg\", alt: \"Kommunevåpen\")\n"
    ));
    folder.file("maler/deler/bunn.typ", "#let bunn = text(font: \"DejaVu Sans\")[Nederst]\n");
    folder.file(
        "maler/bilder/merke.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
    );
    let font = crate::support::repository().join("templates/fonts/SourceSans3_400Regular.ttf");
    folder.file("maler/fonts/egen.ttf", std::fs::read(font).unwrap());
    let run = render(&folder, &[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    folder.file("maler/fonts/egen.ttf", "ingen skrift");
    insta::assert_snapshot!(render(&folder, &[]).stderr, @"feil: det ble ikke noe dokument: maler/fonts/egen.ttf kan ikke leses som en skrifttype");
}

#[test]
fn mistakes_have_a_place_and_never_the_words_of_the_case() {
    for (slip, said) in [
        ("#let x = (", "10: her er malen ikke skrevet slik Typst krever"),
        ("æøå #ukjent", "6: ingenting har dette navnet"),
        ("#d.running.mangler", "12: verdien har ikke noe felt med dette navnet"),
        ("#int(d.school)", "6: her stopper malen"),
        ("#panic(d.school)", "2: her stopper malen"),
        ("#assert(false, message: d.school)", "2: her stopper malen"),
        ("#(1 + d.school)", "3: her passer ikke verdien, eller den mangler"),
        ("#image(\"borte.png\", alt: \"x\")", "8: filen finnes ikke i mappen med maler, eller kan ikke leses"),
        ("#read(\"../sak.yaml\")", "7: filen finnes ikke i mappen med maler, eller kan ikke leses"),
        ("#read(\"/etc/passwd\")", "7: filen finnes ikke i mappen med maler, eller kan ikke leses"),
        ("#import \"@preview/cetz:0.3.0\"", "9: pakker blir ikke hentet; legg filene i mappen med maler"),
        ("#text(font: \"Comic Sans\")[a]", "13: skriften finnes verken i brille eller i mappen med maler"),
        ("#while true {}", "8: her stopper malen"),
    ] {
        assert_eq!(said_of(slip).trim(), said, "{slip}");
    }
}

#[test]
fn a_mistake_in_the_programs_own_template_points_at_who_called_it() {
    insta::assert_snapshot!(said_of("#facts((1,))").trim(), @"2: her stopper malen");
}

#[test]
fn a_document_of_an_own_template_is_held_to_the_standards() {
    let folder = folder(&format!("{PLAN}#image(\"a.svg\")\n"));
    folder.file(
        "maler/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
    );
    let run = render(&folder, &[]);
    assert_eq!(run.status, 2);
    let said = run.stderr.replace(&format!("{}:", PLAN.lines().count() + 1), "LAST:");
    insta::assert_snapshot!(said, @"feil: det ble ikke noe dokument: maler/dokument.typ:LAST:2: dette bryter PDF/A-2a eller PDF/UA-1");
    assert_eq!(folder.names(), ["maler", "sak.yaml"]);
}

#[test]
fn the_languages_of_a_mistake() {
    let folder = folder("#ukjent\n");
    insta::assert_snapshot!(render(&folder, &["--lang", "nn"]).stderr, @"feil: det vart ikkje noko dokument: maler/dokument.typ:1:2: ingenting har dette namnet");
}

#[test]
#[cfg(unix)]
fn no_link_leads_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    for (target, link) in [("../sak.yaml", "a.typ"), ("/etc/hostname", "a.png"), ("..", "ut"), ("../maler", "a.typ")] {
        let folder = folder(PLAN);
        symlink(target, folder.path().join("maler").join(link)).unwrap();
        let run = render(&folder, &[]);
        assert_eq!(run.status, 2, "{target}");
        assert_eq!(
            run.stderr,
            format!("feil: maler/{link}: en lenke fører ut av mappen med maler, eller til en mappe\n")
        );
    }
    let folder = folder("#import \"lenke.typ\": x\n");
    folder.file("maler/b.typ", "#let x = 1\n");
    symlink("b.typ", folder.path().join("maler/lenke.typ")).unwrap();
    assert!(!render(&folder, &[]).stderr.contains("lenke"), "a link within the folder is a file");
    symlink("lenke", folder.path().join("maler/lenke")).unwrap();
    insta::assert_snapshot!(render(&folder, &[]).stderr, @"feil: kan ikke lese maler/lenke: lenkene går i ring");
}

#[test]
fn a_folder_that_is_none() {
    let folder = folder(PLAN);
    for (path, why) in [("borte", "finnes ikke"), ("sak.yaml", "en del av stien er ingen mappe")] {
        let run = folder.run(&["render", "sak.yaml", "--templates", path]);
        assert_eq!((run.status, run.stderr), (2, format!("feil: kan ikke lese {path}: {why}\n")));
    }
}
