//! A protected address: nothing beside the case tells where the pupil is either.

use crate::support::{Folder, Run, TODAY};

const EXAMPLE: &str = include_str!("../../../fixtures/gode/eksempel/sak.yaml");
const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='50'><path d='M0 0h40v30l-20 20L0 30z'/></svg>";
const LOOK: &str = "\
utseende:
  logo: { fil: bilder/logo.svg, tekst: Fjellvik kommunes våpen }
  farge: \"#7a1f3d\"
  avsender: [Oppvekst i Fjellvik]
  kontakt: Skolegata 1, 6799 Fjellvik
  tekster:
    - dokumenter: [aktivitetsplan]
      foran: { nb: Velkommen til oss ved fjorden., nn: Velkomen til oss. }
";

/// The example, in which F1 is the home that is protected and F2 must not know where the pupil is.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("sak.yaml", protected());
    folder.file("brille.yaml", LOOK);
    folder.file("bilder/logo.svg", LOGO);
    folder
}

fn protected() -> String {
    let said = ["  F1: { rolle: foresatt, ", "  F2: { rolle: foresatt, "];
    assert!(said.iter().all(|line| EXAMPLE.contains(line)));
    EXAMPLE
        .replace(said[0], "  F1: { skjermet_adresse: ja, bor_hos: ja, rolle: foresatt, ")
        .replace(said[1], "  F2: { bor_hos: nei, rolle: foresatt, ")
}

fn render(folder: &Folder, to: &str, more: &[&str]) -> Run {
    let readers = ["--audience", "foresatte", "--to", to, "--date", TODAY];
    folder.run(&[&["render", "sak.yaml"], &readers[..], more].concat())
}

/// The page for a guardian.
fn page(folder: &Folder, to: &str, more: &[&str]) -> String {
    let run = render(folder, to, &[&["--format", "html"], more].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    folder.read(&format!("sak-aktivitetsplan-foresatte-{to}.html")).replace("<wbr>", "")
}

#[test]
fn neither_logo_nor_sender_nor_contact_is_on_the_copy() {
    let folder = folder();
    let of_sender = ["data:image", "kommunes våpen", "#7a1f3d", "Oppvekst i", "Skolegata 1", "ved fjorden", "Fjellvik"];
    let (home, other) = (page(&folder, "F1", &[]), page(&folder, "F2", &[]));
    for word in of_sender {
        assert!(home.contains(word) && !other.contains(word), "{word}");
    }
    // Nor is it in the file for paper, which is the same as without settings.
    let pdf = |more: &[&str]| {
        render(&folder, "F2", more);
        std::fs::read(folder.path().join("sak-aktivitetsplan-foresatte-F2.pdf")).unwrap()
    };
    assert_eq!(pdf(&[]), pdf(&["--no-config"]));
}

#[test]
fn templates_of_ones_own_are_not_used() {
    let folder = folder();
    let template = include_str!("../../../templates/dokument.html").replace("</body>", "<p>Ved fjorden</p></body>");
    folder.file("maler/dokument.html", template);
    assert!(page(&folder, "F1", &["--templates", "maler"]).contains("<p>Ved fjorden</p>"));
    assert!(!page(&folder, "F2", &["--templates", "maler"]).contains("Ved fjorden"));
}

#[test]
fn the_name_of_the_file_tells_no_place() {
    let folder = folder();
    let school = EXAMPLE.split_once("navn: ").unwrap().1.split([',', ' ', '\n']).next().unwrap();
    for name in [format!("{school}-sak.yaml"), "sak_6B.yaml".to_owned(), "Lia skole.yaml".to_owned()] {
        folder.file(&name, protected());
        for (to, status) in [("F1", 0), ("F2", 2)] {
            let run = folder.run(&["render", &name, "--audience", "foresatte", "--to", to, "--date", TODAY]);
            assert_eq!(run.status, status, "{name} {to}: {}", run.stderr);
            assert_eq!(run.stderr.contains("viser hvor eleven er"), status == 2, "{}", run.stderr);
        }
        // The package is called as the case file is, too.
        for (to, status) in [("F1", 0), ("F2", 2)] {
            let run = folder.run(&["bundle", &name, "--audience", "foresatte", "--to", to, "--date", TODAY]);
            assert_eq!(run.status, status, "{name} {to}: {}", run.stderr);
        }
    }
}

#[test]
fn the_package_shows_no_sender_either() {
    let folder = folder();
    let bundle = |to: &str, name: &str, more: &[&str]| {
        let readers = ["--audience", "foresatte", "--to", to, "--date", TODAY, "--output", name];
        let run = folder.run(&[&["bundle", "sak.yaml"], &readers[..], more].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
        let files = std::fs::read_dir(folder.path().join(name).join("data")).unwrap();
        let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let files = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "pdf"));
        files.map(|path| std::fs::read(path).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(bundle("F2", "med", &[]), bundle("F2", "uten", &["--no-config"]));
    assert_ne!(bundle("F1", "hjem-med", &[]), bundle("F1", "hjem-uten", &["--no-config"]));
}

#[test]
fn whoever_makes_the_copy_is_told_what_to_look_for() {
    let folder = folder();
    let said = "advarsel: adressen er skjermet, så logo, avsender og egne maler er utelatt.";
    assert!(render(&folder, "F2", &[]).stderr.contains(said));
    assert!(!render(&folder, "F1", &[]).stderr.contains(said));
    let run = folder.run(&["bundle", "sak.yaml", "--audience", "foresatte", "--to", "F2", "--date", TODAY]);
    assert!(run.stderr.contains(said), "{}", run.stderr);
}

#[test]
fn what_is_left_out_of_a_copy_for_public_access_is_not_said_not_to_be() {
    let folder = Folder::new();
    folder.file("sak.yaml", EXAMPLE);
    let page = |document: &str, audience: &str| {
        let more = ["--document", document, "--format", "html", "--output", "ut.html", "--date", TODAY];
        let run = folder.run(&[&["render", "sak.yaml", "--audience", audience], &more[..]].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
        folder.read("ut.html").replace("<wbr>", "")
    };
    for (document, word) in [("undersøkelse", "Ikke konkludert"), ("evaluering", "Ingen nye tiltak er ført")] {
        let copy = page(document, "innsyn");
        assert!(!copy.contains(word) && copy.contains("Ikke med i kopien"), "{word}");
    }
    assert!(page("undersøkelse", "elev").contains("Trygt og godt?"));
}

#[test]
fn every_copy_for_public_access_says_what_somebody_must_look_at() {
    let folder = Folder::new();
    for (case, said) in [
        (EXAMPLE, "Kan noen kjenne igjen eleven eller andre på datoene"),
        (
            include_str!("../../../fixtures/gode/klassesak/sak.yaml"),
            "brille ser ikke alltid at en tekst omtaler én person",
        ),
    ] {
        folder.file("sak.yaml", case);
        for document in ["aktivitetsplan", "saksgang"] {
            let run =
                folder.run(&["render", "sak.yaml", "--audience", "innsyn", "--document", document, "--date", TODAY]);
            assert_eq!(run.status, 0, "{}", run.stderr);
            assert!(run.stderr.contains(said), "{}", run.stderr);
        }
    }
}
