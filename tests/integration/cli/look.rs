//! The municipality's own look in `brille.yaml`: what it makes of documents, and what is said of mistakes in it.

use crate::support::{Folder, GOOD_CASE, Run, TODAY};

const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='50'><path d='M0 0h40v30l-20 20L0 30z'/></svg>";

const LOOK: &str = "\
utseende:
  logo: { fil: bilder/logo.svg, tekst: Fjellvik kommunes våpen }
  farge: \"#7a1f3d\"
  avsender: [Oppvekst og utdanning]
  kontakt: Skolegata 1, 6799 Fjellvik
  tekster:
    - dokumenter: [aktivitetsplan]
      foran: { nb: \"Velkommen <b>hit</b>.\", nn: Velkomen hit. }
";

fn folder(settings: &str) -> Folder {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    folder.file("brille.yaml", settings);
    folder.file("bilder/logo.svg", LOGO);
    folder
}

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "sak.yaml", "--date", TODAY], more].concat())
}

#[test]
fn all_documents_have_it_in_both_formats() {
    let folder = folder(LOOK);
    let documents = ["--document", "aktivitetsplan", "--document", "saksgang", "--document", "skjema"];
    let run = render(&folder, &[&documents[..], &["--format", "pdf,html"]].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    for document in ["aktivitetsplan", "saksgang", "skjema"] {
        let page = folder.read(&format!("sak-{document}.html"));
        for own in [
            "--accent: #7a1f3d;",
            "alt=\"Fjellvik kommunes våpen\"",
            "src=\"data:image",
            "Oppvekst og utdanning",
            "Skolegata 1, 6799 Fjellvik",
        ] {
            assert!(page.contains(own), "{document}: {own}");
        }
        assert_eq!(page.contains("Velkommen &lt;b&gt;hit"), document == "aktivitetsplan", "its text is no markup");
        let with = std::fs::read(folder.path().join(format!("sak-{document}.pdf"))).unwrap();
        render(&folder, &["--no-config", "--document", document]);
        let without = std::fs::read(folder.path().join(format!("sak-{document}.pdf"))).unwrap();
        assert!(with != without && without.starts_with(b"%PDF-"));
    }
    assert_eq!(render(&folder, &["--format", "html", "--lang", "nn"]).status, 0);
    assert!(folder.read("sak-aktivitetsplan.html").contains("Velkomen hit."));
}

#[test]
fn so_have_the_empty_form_the_verdict_and_the_package() {
    let folder = folder(LOOK);
    let form = folder.run(&["render", "--document", "skjema", "--format", "html", "--date", TODAY]);
    assert_eq!(form.status, 0, "{}", form.stderr);
    assert!(folder.read("skjema.html").contains("Oppvekst og utdanning"));
    folder.run(&["preflight", "sak.yaml", "--format", "html", "--date", TODAY]);
    assert!(folder.read("sak-kontroll.html").contains("Oppvekst og utdanning"));
    let plan = |name: &str, more: &[&str]| {
        let run = folder.run(&[&["bundle", "sak.yaml", "--date", TODAY, "--output", name], more].concat());
        assert!(folder.path().join(name).is_dir(), "{}", run.stderr);
        let data = folder.path().join(name).join("data");
        let all = std::fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
        let plan = all.into_iter().find(|path| path.to_string_lossy().contains("aktivitetsplan")).unwrap();
        std::fs::read(plan).unwrap()
    };
    assert_ne!(plan("med", &[]), plan("uten", &["--no-config"]));
    folder.file("brille.yaml", "utseende: { farge: rød }\n");
    assert_eq!(folder.run(&["render", "--document", "skjema", "--output", "feil.pdf"]).status, 2);
}

#[test]
fn copies_for_readers_have_it_and_are_proved() {
    let folder = folder(LOOK);
    folder.file("navn.yaml", "E1: Ada Eksempel\nL1: Bo Annensen\n");
    let copies = ["--audience", "foresatte", "--names", "navn.yaml", "--format", "pdf,html"];
    let run = render(&folder, &copies);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(folder.read("sak-aktivitetsplan-foresatte-F1.html").contains("Oppvekst og utdanning"));
}

#[test]
fn a_name_that_is_withheld_does_not_get_out_by_way_of_the_settings() {
    let folder = folder("utseende: { kontakt: Spør etter Ada Eksempel }\n");
    folder.file("navn.yaml", "E1: Ada Eksempel\n");
    for format in ["pdf", "html"] {
        let run = render(&folder, &["--audience", "innsyn", "--names", "navn.yaml", "--format", format]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains("skjermes for mottakeren") && !run.stderr.contains("Ada"), "{}", run.stderr);
    }
    assert_eq!(folder.names(), ["bilder", "brille.yaml", "navn.yaml", "sak.yaml"]);
}

#[test]
fn words_of_the_municipality_may_stand_where_a_case_has_the_same() {
    let words = "Har vart i to uker uten vold eller trusler.";
    assert!(GOOD_CASE.contains(words));
    let folder = folder(&format!("utseende: {{ tekster: [{{ etter: {words} }}] }}\n"));
    let run = render(&folder, &["--audience", "innsyn", "--format", "pdf,html"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(folder.read("sak-aktivitetsplan-innsyn.html").contains(words));
}

#[test]
fn exceptions_have_a_look_of_their_own() {
    let exception = format!("{LOOK}unntak: [{{ filer: [sak.yaml], utseende: {{ avsender: [Solbakken skule] }} }}]\n");
    let folder = folder(&exception);
    assert_eq!(render(&folder, &["--format", "html"]).status, 0);
    let page = folder.read("sak-aktivitetsplan.html");
    assert!(page.contains("Solbakken skule") && !page.contains("Oppvekst og") && page.contains("#7a1f3d"));
}

#[test]
fn what_holds_is_shown_with_its_line() {
    insta::assert_snapshot!(folder(LOOK).run(&["config", "sak.yaml"]).stdout, @r##"
    # brille.yaml
    utseende.logo: bilder/logo.svg           # brille.yaml:2
    utseende.farge: "#7a1f3d"                # brille.yaml:3
    utseende.avsender: [Oppvekst og utdanning] # brille.yaml:4
    utseende.kontakt: Skolegata 1, 6799 Fjellvik # brille.yaml:5
    utseende.tekster: 1                      # brille.yaml:7
    "##);
}

#[test]
fn mistakes_are_findings_with_places_and_no_document_is_made() {
    let folder = folder(
        "utseende:\n  logo: { fil: borte.svg, tekst: Våpen }\n  farge: \"#ffcc00\"\n  tekster:\n    - dokumenter: [plan]\n      \
         foran: Hei\n",
    );
    let run = folder.run(&["check", "brille.yaml"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r##"
    feil[FORM-13]: Det finnes ingen fil med logo her.
     --> brille.yaml:2:16
      |
    2 |   logo: { fil: borte.svg, tekst: Våpen }
      |                ^^^^^^^^^ finnes ikke i mappen til brille.yaml
      |
      = gjør dette: Se etter at navnet er riktig, sett fra mappen til brille.yaml. Filen må ligge der
                    eller i en mappe under.

    feil[FORM-13]: Fargen er for lys til at alle kan lese det som står i den.
     --> brille.yaml:3:10
      |
    3 |   farge: "#ffcc00"
      |          ^^^^^^^^^ kontrasten er under 4,5 : 1
      |
      = gjør dette: Velg en mørkere farge. Samme farge kan brukes når den er så mørk som `#886c00`
                    eller mørkere.

    feil[FORM-04]: Verdien er ikke i listen for dette feltet.
     --> brille.yaml:5:20
      |
    5 |     - dokumenter: [plan]
      |                    ^^^^ ikke i listen
      |
      = gjør dette: Velg en av disse: `aktivitetsplan`, `saksgang`, `undersøkelse`, `evaluering`,
                    `medvirkning`, `foreldrekontakt`, `redegjørelse`, `melding-til-skoleeier`, `enkelt-
                    forklart`, `skjema`.

    3 feil i 1 fil.
    Mer om et funn: brille explain FORM-13
    "##);
    let run = render(&folder, &[]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: det er feil i brille.yaml. Se dem med: brille check brille.yaml");
}

/// What is said of a logo, in short.
fn said_of(folder: &Folder, logo: &str) -> String {
    folder.file("brille.yaml", format!("utseende: {{ logo: {{ fil: {logo}, tekst: Våpen }} }}\n"));
    let said = folder.run(&["check", "brille.yaml", "--format", "short"]).stdout;
    said.split_once(": ").map_or(String::new(), |(_, said)| said.trim().to_owned())
}

#[test]
fn a_logo_is_an_image_of_the_folder() {
    let folder = folder("");
    folder.file("tekst.svg", LOGO.replace("<path", "<text>Fjellvik</text><path"));
    folder.file("ingen.png", "ingen bilde");
    folder.file("stor.svg", format!("{LOGO}{}", " ".repeat(1 << 20)));
    folder.file("ut/brille.yaml", "");
    let [absent, bad, text] = [
        "feil FORM-13: Det finnes ingen fil med logo her.",
        "feil FORM-13: Filen kan ikke brukes som logo.",
        "feil FORM-13: Logoen holder tekst eller andre bilder, og ikke bare former.",
    ];
    let outside = Folder::new().file("logo.svg", LOGO).to_string_lossy().into_owned();
    for (logo, said) in [
        ("bilder/logo.svg", ""),
        ("borte.svg", absent),
        ("bilder", absent),
        ("../logo.svg", absent),
        (outside.as_str(), absent),
        ("/etc/hostname", absent),
        ("ingen.png", bad),
        ("stor.svg", bad),
        ("sak.yaml", bad),
        ("tekst.svg", text),
    ] {
        assert_eq!(said_of(&folder, logo), said, "{logo}");
    }
}

#[test]
#[cfg(unix)]
fn no_link_leads_to_a_logo_elsewhere() {
    let (folder, other) = (folder(""), Folder::new());
    let link = |target: &std::path::Path, name| {
        std::os::unix::fs::symlink(target, folder.path().join(name)).unwrap();
        said_of(&folder, name)
    };
    assert_eq!(link(&other.file("logo.svg", LOGO), "ut.svg"), "feil FORM-13: Det finnes ingen fil med logo her.");
    assert_eq!(link(&folder.path().join("bilder/logo.svg"), "inn.svg"), "");
    assert_eq!(link(std::path::Path::new("/dev/zero"), "null.svg"), "feil FORM-13: Det finnes ingen fil med logo her.");
}
