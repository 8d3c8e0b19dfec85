//! Copies for readers: who gets one, what its file is called, and that nothing leaves that the reader may not see.

use crate::support::{Folder, Run, TODAY};

const EXAMPLE: &str = include_str!("../../../fixtures/gode/eksempel/sak.yaml");

/// The example with names.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("sak.yaml", EXAMPLE);
    folder
}

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "sak.yaml", "--date", TODAY], more].concat())
}

#[test]
fn each_guardian_gets_a_copy_of_their_own() {
    let folder = folder();
    let run = render(&folder, &["--audience", "foresatte"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @r#"
    Skrev sak-aktivitetsplan-foresatte-F1.pdf (4 sider).
    advarsel: saken har 1 feil, så dokumentet er merket som utkast. Se den med: brille check sak.yaml
    advarsel: navnefilen mangler, så brille finner ikke navn i tekstene. Les hele kopien før den gis videre: Står det navn på noen der? Gi navnene med `--names`, eller skriv koden i stedet for navnet
    Skrev sak-aktivitetsplan-foresatte-F2.pdf (4 sider).
    advarsel: navnefilen mangler, så brille finner ikke navn i tekstene. Les hele kopien før den gis videre: Står det navn på noen der? Gi navnene med `--names`, eller skriv koden i stedet for navnet
    "#);
    assert_eq!(
        folder.names(),
        ["sak-aktivitetsplan-foresatte-F1.pdf", "sak-aktivitetsplan-foresatte-F2.pdf", "sak.yaml"]
    );
}

#[test]
fn several_documents_for_one_reader() {
    let folder = folder();
    let run = render(&folder, &["--audience", "elev", "--document", "enkelt-forklart", "--document", "saksgang"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(folder.names(), ["sak-enkelt-forklart-elev.pdf", "sak-saksgang-elev.pdf", "sak.yaml"]);
}

#[test]
fn whoever_may_have_none_is_told_why_and_what_to_do() {
    let folder = folder();
    let other_home = render(&folder, &["--audience", "foresatte", "--to", "F3"]);
    assert_eq!(other_home.status, 2);
    insta::assert_snapshot!(other_home.stderr, @"feil: ingen kopi til F3: Mottakeren er foresatt til en annen elev enn den saken gjelder (forvaltningsloven § 13). Andre hjem får bare vite om eget barn, i en egen beskjed (FOR-11).");
    folder.file(
        "sak.yaml",
        EXAMPLE.replace(
            "F2: { rolle: foresatt, til: E1, foreldreansvar: ja }",
            "F2: { rolle: foresatt, til: E1, foreldreansvar: nei, bor_hos: nei }",
        ),
    );
    let one_of_two = render(&folder, &["--audience", "foresatte", "--lang", "nn"]);
    assert_eq!(one_of_two.status, 0);
    insta::assert_snapshot!(one_of_two.stderr, @r#"
    Skreiv sak-aktivitetsplan-foresatte-F1.pdf (4 sider).
    åtvaring: saka har 1 feil, så dokumentet er merkt som utkast. Sjå han med: brille check sak.yaml
    åtvaring: namnefila manglar, så brille finn ikkje namn i tekstane. Les heile kopien før han blir gitt vidare: Står det namn på nokon der? Gi namna med `--names`, eller skriv koden i staden for namnet
    åtvaring: ingen kopi til F2: Forelderen har ikkje foreldreansvar, og fila viser ikkje at forelderen har fått innsyn (barnelova § 47, forvaltningslova § 13). Har forelderen bede om opplysningar, så svar skriftleg og før `innsyn` på personen (FOR-03). Er svaret nei, så vis til lova og opplys om klageretten (KONF-11).
    "#);
    let by_name = render(&folder, &["--audience", "foresatte", "--to", "F2"]);
    assert_eq!(by_name.status, 2);
    assert_eq!(folder.names(), ["sak-aktivitetsplan-foresatte-F1.pdf", "sak.yaml"]);
}

#[test]
fn a_measure_for_others_needs_words_that_others_can_read() {
    let folder = folder();
    let without = EXAMPLE.lines().filter(|line| !line.contains("tekst_til_andre")).collect::<Vec<_>>().join("\n");
    folder.file("sak.yaml", without);
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: kopien kan ikke lages før saken sier hva andre kan lese: skriv plan.tiltak[2].tekst_til_andre (KONF-03)");
    assert_eq!(folder.names(), ["sak.yaml"]);
    // What tells of no measures needs none.
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1", "--document", "undersøkelse"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn the_case_file_goes_with_the_schools_own_copy_alone() {
    let folder = folder();
    let run = render(&folder, &["--audience", "foresatte", "--attach-source"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: --attach-source viser hele saken og kan bare brukes i skolens egen kopi (--audience intern)");
    assert_eq!(render(&folder, &["--attach-source"]).status, 0);
}

#[test]
fn a_document_that_holds_a_secret_is_not_written() {
    let folder = folder();
    let template = include_str!("../../../templates/dokument.typ");
    folder.file("maler/dokument.typ", format!("{template}\nE2 mener at lagene bare har blitt sånn.\n"));
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1", "--templates", "maler"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: det ble ikke noe dokument: Dokumentet inneholdt noe som skal skjermes for mottakeren: koden `E2` (på en side), teksten i `medvirkning[2].synspunkt` (på en side), teksten i `medvirkning[2].vektlagt` (på en side), teksten i `undersøkelser[0].metoder[4].funn` (på en side). Ingenting er skrevet.");
    assert_eq!(folder.names(), ["maler", "sak.yaml"]);
    assert_eq!(render(&folder, &["--templates", "maler"]).status, 0, "the school's own copy has no secrets");
}

#[test]
fn names_of_others_are_taken_out_of_texts_and_proved_to_be_gone() {
    let folder = folder();
    folder.file("navn.yaml", "E1: Ada Eksempel\nE2: Bo Eksempelsen\nE3: Cato Prøve\n");
    folder
        .file("sak.yaml", EXAMPLE.replace("ler og går når E1 kommer", "ler og går når E1 kommer, mest Bo Eksempelsen"));
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1", "--names", "navn.yaml"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    // The key file beside the case is used for that too where nobody is to be called by name.
    let run = render(&folder, &["--audience", "foresatte", "--to", "F1", "--format", "html"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let page = folder.read("sak-aktivitetsplan-foresatte-F1.html").replace("<wbr>", "");
    assert!(page.contains("mest en annen elev") && !page.contains("Ada") && !page.contains("Eksempelsen"));
}

#[test]
fn a_key_file_that_cannot_be_read_stops_every_copy_for_others() {
    let folder = folder();
    folder.file("navn.yaml", "E1: Xenia Prøve\nE2: 'Bo\n");
    for audience in ["foresatte", "elev", "innsyn"] {
        let run = render(&folder, &["--audience", audience]);
        assert_eq!(run.status, 2, "{audience}: {}", run.stderr);
        assert!(run.stderr.contains("ingen kopi til andre før navn.yaml kan leses"), "{}", run.stderr);
        assert!(run.stderr.contains("navn.yaml:2:") && !run.stderr.contains("Xenia"), "{}", run.stderr);
        assert_eq!(folder.names(), ["navn.yaml", "sak.yaml"]);
    }
    // Where another is given, the one beside is not used, and the school's own copy takes nothing out.
    folder.file("nøkkel.yaml", "E1: Ada Eksempel\n");
    assert_eq!(render(&folder, &["--audience", "elev", "--names", "nøkkel.yaml"]).status, 0);
    assert!(folder.names().contains(&"sak-aktivitetsplan-elev.pdf".to_owned()));
    render(&folder, &[]);
    assert!(folder.names().contains(&"sak-aktivitetsplan.pdf".to_owned()));
}

#[test]
fn a_name_that_nobody_can_take_out_stops_the_copy() {
    let folder = folder();
    folder.file("navn.yaml", "E1: Ada Eksempel\nE2: Cato Eksempelsen\nE3: Dag Prøve\n");
    let told = |text: &str| {
        folder.file("sak.yaml", EXAMPLE.replace("ler og går når E1 kommer", text));
        render(&folder, &["--audience", "foresatte", "--to", "F1"])
    };
    // A name in small letters can be taken out; one that is spelt cannot.
    assert_eq!(told("ler og går når E1 kommer, mest cato").status, 0);
    std::fs::remove_file(folder.path().join("sak-aktivitetsplan-foresatte-F1.pdf")).unwrap();
    let run = told("ler og går når E1 kommer, mest c a t o");
    assert_eq!(run.status, 2, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @"feil: det ble ikke noe dokument: Dokumentet inneholdt noe som skal skjermes for mottakeren: navnet til `E2` (på en side). Ingenting er skrevet. Skriv koden i stedet for navnet i: meldinger[0].beskrivelse");
    // A word that may be a name.
    let run = told("ler og går når E1 kommer. Dag lo");
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("kan være navnet på en annen: meldinger[0].beskrivelse."), "{}", run.stderr);
    assert_eq!(folder.names(), ["navn.yaml", "sak.yaml"]);
    assert_eq!(told("ler og går når E1 kommer, hver dag").status, 0);
}

#[test]
fn a_case_that_does_not_say_who_is_who_leaves_the_school_as_nothing() {
    let folder = folder();
    for (sound, unsound) in [
        ("gjelder: [E3]", "gjelde: [E3]"),
        ("med: [E2]", "med: [[E2]]"),
        ("E2: { rolle: elev", "E2: { rolle: eleve"),
        ("elev: E1 ", "<<: {}\nelev: E1 "),
    ] {
        assert!(EXAMPLE.contains(sound), "{sound}");
        folder.file("sak.yaml", EXAMPLE.replacen(sound, unsound, 1));
        let run = render(&folder, &["--audience", "foresatte"]);
        assert_eq!(run.status, 2, "{unsound}: {}", run.stderr);
        assert!(run.stderr.contains("rett feilene i saksfilen før kopien lages: ved sak.yaml:"), "{}", run.stderr);
        assert_eq!(folder.names(), ["sak.yaml"]);
    }
    assert_eq!(render(&folder, &["--audience", "statsforvalter"]).status, 0, "it is a draft");
}

#[test]
fn the_name_of_the_file_tells_of_nobody() {
    let folder = folder();
    folder.file("navn.yaml", "E1: Ada Eksempel\nE2: Cato Prøve\n");
    for name in ["cato.yaml", "sak_E2.yaml", "E1.yaml", "Prøve-saken.yaml"] {
        folder.file(name, EXAMPLE);
        let run = folder.run(&["render", name, "--date", TODAY, "--audience", "foresatte", "--to", "F1"]);
        assert_eq!(run.status, 2, "{name}: {}", run.stderr);
        assert!(run.stderr.contains("velg et med --output"), "{}", run.stderr);
        assert!(!folder.names().iter().any(|file| file.ends_with(".pdf")), "{name}");
    }
    assert_eq!(render(&folder, &["--audience", "foresatte", "--to", "F1"]).status, 0);
}

#[test]
fn a_code_that_looks_like_a_stroke_of_a_drawing_stops_no_page() {
    let folder = Folder::new();
    folder.file("sak.yaml", include_str!("../../../fixtures/gode/kapittel-9a/sak.yaml"));
    let run = render(&folder, &["--audience", "elev", "--format", "html,pdf"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn one_place_holds_one_document() {
    let folder = folder();
    for output in ["-", "en.pdf"] {
        let run = render(&folder, &["--document", "saksgang", "--document", "skjema", "--output", output]);
        assert_eq!(run.status, 2, "{output}");
        let run = render(&folder, &["--audience", "foresatte", "--output", output]);
        assert_eq!(run.status, 2, "{output}");
    }
    assert_eq!(folder.names(), ["sak.yaml"]);
    assert_eq!(render(&folder, &["--audience", "foresatte", "--to", "F1", "--output", "en.pdf"]).status, 0);
    assert_eq!(folder.names(), ["en.pdf", "sak.yaml"]);
}

#[test]
fn the_empty_form_needs_no_case() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--document", "skjema", "--format", "pdf,html"]);
    insta::assert_snapshot!(run.stderr, @r#"
    Skrev skjema.pdf (5 sider).
    Skrev skjema.html.
    "#);
    assert_eq!((run.status, folder.names()), (0, vec!["skjema.html".to_owned(), "skjema.pdf".to_owned()]));
    let run = folder.run(&["render"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: si hvilken sak det gjelder: en fil eller en mappe");
}

#[test]
fn a_case_of_a_folder_that_has_nothing_for_a_document_is_no_failure() {
    let folder = Folder::new();
    folder.file("a/sak.yaml", EXAMPLE);
    folder.file("b/sak.yaml", include_str!("../../../fixtures/gode/ny-melding/sak.yaml"));
    let documents = ["--document", "evaluering", "--document", "melding-til-skoleeier"];
    let run = folder.run(&[&["render", ".", "--date", TODAY][..], &documents].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @r#"
    Skrev a/sak-evaluering.pdf (2 sider).
    advarsel: saken har 1 feil, så dokumentet er merket som utkast. Se den med: brille check a/sak.yaml
    a/sak.yaml: ingen av `meldinger` er vurdert som alvorlig, gjelder en ansatt eller er meldt til skoleeier; velg en med --item
    b/sak.yaml: ingen av `meldinger` er vurdert som alvorlig, gjelder en ansatt eller er meldt til skoleeier; velg en med --item
    b/sak.yaml: saken har ingen `evalueringer` ennå
    "#);
}

#[test]
fn a_reader_who_may_see_nothing_of_a_document_is_not_told_that_there_is_nothing_of_it() {
    let folder = folder();
    for (document, section) in [("medvirkning", "medvirkning"), ("foreldrekontakt", "kontakt")] {
        let run = render(&folder, &["--audience", "innsyn", "--document", document]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        let said =
            format!("feil: ingen kopi til innsyn ({document}): saken har ikke noe i `{section}` som mottakeren kan se");
        assert_eq!(run.stderr.trim_end(), said);
    }
    assert_eq!(folder.names(), ["sak.yaml"]);
    folder.file("sak.yaml", EXAMPLE.split("\nmedvirkning:").next().unwrap());
    let run = render(&folder, &["--document", "medvirkning", "--document", "foreldrekontakt", "--lang", "nn"]);
    assert_eq!(run.status, 2);
    for section in ["medvirkning", "kontakt"] {
        assert!(run.stderr.contains(&format!("saka har ingen `{section}` enno")), "{}", run.stderr);
    }
}

#[test]
fn the_pupil_and_each_guardian_get_the_talks_and_the_contact_that_are_theirs() {
    let folder = folder();
    let documents = ["--document", "medvirkning", "--document", "foreldrekontakt", "--format", "html"];
    let run = render(&folder, &[&["--audience", "foresatte"][..], &documents].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    let page = |name: &str| folder.read(name).replace("<wbr>", "");
    let talks = page("sak-medvirkning-foresatte-F2.html");
    assert!(talks.contains("faste lag") && !talks.contains("bare har blitt sånn"), "another pupil's words");
    let contact = page("sak-foreldrekontakt-foresatte-F2.html");
    assert!(contact.contains("Undersøkelsen er i gang."));
    for others in ["Mottok bekymringen.", "samtalen med eget barn", "Foreldreansvar"] {
        assert!(!contact.contains(others), "{others}");
    }
}
