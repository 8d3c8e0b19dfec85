//! What must not get through, planted one by one, and what must.

use super::*;

#[test]
fn other_pupils_and_their_homes_become_neutral_words() {
    for (written, bokmal, nynorsk) in [
        ("E2 dyttet E1.", "En annen elev dyttet Ada.", "Ein annan elev dyttet Ada."),
        ("E1 og E2 lo.", "Ada og en annen elev lo.", "Ada og ein annan elev lo."),
        ("Da E2 og E3 lo, gikk E1.", "Da andre elever lo, gikk Ada.", "Da andre elevar lo, gikk Ada."),
        ("Da E2, E3 og E2 lo.", "Da andre elever lo.", "Da andre elevar lo."),
        ("Jakka til E1, E2s bok og E1s penn.", "Jakka til Ada, en annen elevs bok og Adas penn.", ""),
        ("E2 og E3s bok.", "Andre elevers bok.", "Andre elevars bok."),
        ("L1, E2 og E3 var der.", "Gro Prøvesen og andre elever var der.", ""),
        ("F3 ringte.", "Foresatte til en annen elev ringte.", "Føresette til ein annan elev ringte."),
        ("Hun traff F3 og F4.", "Hun traff foresatte til andre elever.", "Hun traff føresette til andre elevar."),
        ("Jf. e2 og E9 i M1.", "Jf. en annen elev og en annen person i M1.", ""),
        ("E77 og Ole lo.", "En annen elev og Ole lo.", "Ein annan elev og Ole lo."),
        (
            "Så kom Bo. Eksempelsen lo, og CATO slo.",
            "Så kom en annen elev. En annen elev lo, og en annen elev slo.",
            "",
        ),
        ("bo eksempelsen er snill", "En annen elev er snill", "Ein annan elev er snill"),
        ("Fru Prøve og Lars Utenfor kom.", "Fru en annen elev og en annen person kom.", ""),
        ("PP1 sa det til Kari Testad.", "PP-tjenesten sa det til PP-tjenesten.", ""),
        ("Det var E2sin bok.", "Det var en annen elev sin bok.", "Det var ein annan elev sin bok."),
        ("Boka medE3 og E 2s penn.", "Boka med andre elevers penn.", ""),
        ("E-2, E-3 og elev E2: lo.", "Andre elever og en annen elev: lo.", ""),
        ("Elev E2: lo, og eleven E-3 gikk.", "En annen elev: lo, og en annen elev gikk.", ""),
        (
            "F3ringte, E1sin mor og F 4 kom.",
            "Foresatte til en annen elev ringte, Ada sin mor og foresatte til en annen elev kom.",
            "",
        ),
        ("E2 og 3 lo av E1.", "Andre elever lo av Ada.", "Andre elevar lo av Ada."),
        ("Det var E.2, E(3) og E2 og 3 andre.", "Det var andre elever og 3 andre.", ""),
        ("Så kom Eksempelsengjengen.", "Så kom en annen elev.", ""),
        ("8A, A4-arket og B2-rommet ligger langs E6.", "8A, A4-arket og B2-rommet ligger langs E6.", ""),
        ("T1 og P2 følger O3; se MV4 og H1.", "T1 og P2 følger O3; se MV4 og H1.", ""),
    ] {
        let text = format!("{BASE}meldinger: [{{ id: M1, fra: F1, beskrivelse: \"E1 sa: {written}\" }}]\n");
        let text = text.replace("E1 sa: ", "");
        for (nn, expected) in [(false, bokmal), (true, nynorsk)] {
            let copy = try_copy(&text, &F1, Some(&names()), nn).unwrap();
            if !expected.is_empty() {
                assert_eq!(copy.at("meldinger[0].beskrivelse"), Some(expected), "{written}");
            }
        }
    }
}

#[test]
fn without_names_people_are_called_by_roles_and_told_apart() {
    let sections = "meldinger: [{ id: M1, fra: F1, mottatt_av: L1, beskrivelse: \"F1 sa til L2, L3 og R1 at E1 og E2 sloss. L2s ord.\" }]\n";
    let copy = by_roles(sections, &F1);
    let expected = "Foresatt 1 sa til lærer 1, lærer 2 og rektor at eleven og en annen elev sloss. Lærer 1s ord.";
    assert_eq!(copy.at("meldinger[0].beskrivelse"), Some(expected));
    assert_eq!((copy.at("meldinger[0].mottatt_av"), copy.at("elev")), (Some("kontaktlæreren"), Some("eleven")));
    assert_eq!(copy.at("personer.foresatt 2.til"), Some("eleven"));
    assert_eq!(copy.edition_names, [""; 0]);
    let named = super::copy(sections, &F1).edition_names;
    assert!(
        named.contains(&"Ada Eksempel".to_owned()) && !named.iter().any(|name| name.contains("Prøve, ")),
        "{named:?}"
    );
}

#[test]
fn an_accused_employee_is_not_known_by_role() {
    let case = |written: &str, more: &str| {
        format!(
            "{BASE}{more}meldinger: [{{ id: M1, fra: F1, krenker: ansatt, påstått_krenker: [L1], beskrivelse: \"{written}\", \
             ikke_fulgt_opp_fordi: Kontaktlæreren var hemmelig. }}]\n"
        )
    };
    for (written, told) in [
        ("Kontaktlæreren slo E1.", "En ansatt slo eleven."),
        ("E1 sa at kontaktlærerens bok var borte.", "Eleven sa at en ansatts bok var borte."),
        ("Min kontaktlærar lo.", "En ansatt lo."),
        ("Da lo kontaktlæreren hennes av E1.", "Da lo en ansatt av eleven."),
        ("Eleven får en ny kontaktlærer.", "Eleven får en ny kontaktlærer."),
        ("Lærerne og rektor kom.", "Lærerne og rektor kom."),
    ] {
        for recipient in [F1, PUPIL] {
            let copy = try_copy(&case(written, ""), &recipient, None, false).unwrap();
            assert_eq!(copy.at("meldinger[0].beskrivelse"), Some(told), "{written}");
            assert!(!copy.mentions("hemmelig") && copy.doubts.is_empty(), "{written}");
            let taught = copy.at("personer.en ansatt.rolle");
            assert_eq!(taught, Some("ansatt"));
        }
    }
    // With two teachers of the class, somebody must look who is meant; and no word for others is one for the accused.
    let two = case("Kontaktlæreren slo E1.", "").replace("L2: { rolle: lærer }", "L2: { rolle: kontaktlærer }");
    let copy = try_copy(&two, &F1, None, false).unwrap();
    assert_eq!(copy.doubts, ["meldinger[0].beskrivelse", "meldinger[0].ikke_fulgt_opp_fordi"]);
    assert_eq!(copy.suspects, [""; 0]);
    let none = case("Kontaktlæreren hjalp E1.", "").replace(", påstått_krenker: [L1]", "");
    let copy = try_copy(&none, &F1, None, false).unwrap();
    assert_eq!(copy.at("meldinger[0].beskrivelse"), Some("Kontaktlæreren hjalp eleven."));
    // A title says who it is, too.
    let titled = case("Svømmelæreren slo E1.", "")
        .replace("L1: { rolle: kontaktlærer }", "L1: { rolle: ansatt, tittel: Svømmelærer }");
    let copy = try_copy(&titled, &F1, None, false).unwrap();
    assert_eq!(copy.at("meldinger[0].beskrivelse"), Some("En ansatt slo eleven."));
}

#[test]
fn references_to_others_become_one() {
    let sections = "hendelser: [{ id: H1, hva: E1 ble dyttet., involverte: [E2, E1, E3], sett_av: [L1, E2] }]\n";
    let copy = copy(sections, &F1);
    let all: Vec<_> = copy.lines.iter().filter(|line| line.starts_with("hendelser")).collect();
    assert_eq!(
        all,
        [
            "hendelser[0].id: H1",
            "hendelser[0].hva: Ada ble dyttet.",
            "hendelser[0].involverte[0]: andre elever",
            "hendelser[0].involverte[1]: Ada Eksempel",
            "hendelser[0].sett_av[0]: Gro Prøvesen",
            "hendelser[0].sett_av[1]: en annen elev",
        ]
    );
}

#[test]
fn a_measure_for_another_pupil_gives_way_to_its_public_text() {
    let measure = |more: &str| {
        format!(
            "plan: {{ tiltak: [{{ id: T1, hva: S9 snakker med E2 om sinne., hyppighet: Ukentlig, art: sanksjon, begrunnelse: \
             Gutten er ofte sint., tegn_på_effekt: E1 sier at det er greit., start: 2026-09-14{more} }}] }}\n\
             evalueringer: [{{ id: V1, tiltak: [{{ tiltak: T1, effekt: nei, begrunnelse: Han er like sint. }}] }}]\n"
        )
    };
    for recipient in [F1, PUPIL] {
        let shown = copy(&measure(", gjelder: [E2], tekst_til_andre: Skolen følger opp."), &recipient);
        let plan: Vec<_> =
            shown.lines.iter().filter(|line| line.starts_with("plan") || line.starts_with("eval")).collect();
        assert_eq!(
            plan,
            [
                "plan.tiltak[0].id: T1",
                "plan.tiltak[0].hva: Skolen følger opp.",
                "plan.tiltak[0].tegn_på_effekt: Ada sier at det er greit.",
                "plan.tiltak[0].start: 2026-09-14",
            ]
        );
        assert_eq!(shown.gaps, [""; 0]);
        // Nothing is made up where the text is missing, nor where `gjelder` is forgotten.
        for more in [", gjelder: [E2]", "", ", gjelder: [E1, E2]"] {
            let shown = copy(&measure(more), &recipient);
            assert_eq!(shown.at("plan.tiltak[0].hva"), None, "{more}");
            assert_eq!(shown.gaps, ["plan.tiltak[0].tekst_til_andre"], "{more}");
            assert!(!shown.mentions("sint") && !shown.mentions("sinne") && !shown.mentions("sanksjon"), "{more}");
            assert!(shown.holes.contains(&"plan.tiltak[0].hva".to_owned()));
        }
    }
}

#[test]
fn what_was_replaced_counts_as_withheld() {
    let text = format!(
        "{BASE}plan: {{ tiltak: [{{ id: T1, hva: Gutten skal ha sosial trening., gjelder: [E2], tekst_til_andre: Skolen følger opp. }}] }}\n"
    );
    for recipient in [F1, ACCESS] {
        let parsed = parse(&text);
        let edition = edition(&parsed.tree, &recipient, None, MainLanguage::Bokmal, TODAY).unwrap();
        let withheld: Vec<_> =
            edition.secrets.withheld.iter().map(|secret| (secret.field.as_str(), secret.text.as_str())).collect();
        assert!(withheld.contains(&("plan.tiltak[0].hva", "Gutten skal ha sosial trening.")), "{withheld:?}");
        assert!(withheld.contains(&("E2", "E2")) && !withheld.iter().any(|(_, text)| *text == "Skolen følger opp."));
        assert!(edition.secrets.shown.iter().any(|text| text == "Skolen følger opp."));
    }
}

#[test]
fn what_others_said_is_theirs() {
    let sections = "\
undersøkelser:
  - id: U1
    metoder:
      - { type: elevsamtale, med: [E1], funn: om-eleven }
      - { type: elevsamtale, med: [E2], funn: hemmelig }
      - { type: foresattsamtale, med: [F3], funn: hemmelig }
      - { type: elevsamtale, med: [E1, E2], funn: felles }
      - { type: observasjon, funn: observert }
      - { type: ansattsamtale, med: [L2], funn: ansattes }
medvirkning:
  - { id: MV1, hvem: E1, synspunkt: eget-syn }
  - { id: MV2, hvem: E2, synspunkt: hemmelig }
  - { id: MV3, synspunkt: hemmelig }
  - { id: MV4, hvem: F2, synspunkt: hemmelig }
elevens_beste: [{ hvem: E2, konklusjon: hemmelig }, { hvem: E1, konklusjon: eget-beste, avveining: E2 må tåle det. }]
kontakt:
  - { med: [F3], hva: hemmelig }
  - { med: [F1], hva: egen-kontakt, uenighet: min-uenighet }
  - { med: [F2], hva: hemmelig, uenighet: hemmelig }
  - { med: [F1, F2], hva: felles-kontakt, uenighet: hemmelig }
  - { hva: hemmelig }
vedtak: [{ id: VE1, type: skolebytte, av: hemmelig }]
logg: [{ dato: 2026-09-14, av: L1, hva: hemmelig }]
hendelser: [{ id: H1, hva: E2 slo E3 hemmelig., involverte: [E2, E3] }, { id: H2, hva: E2 slo E1 åpent. }]
utleveringer: [{ til: F2, versjon: 77 }, { til: F1, versjon: 78 }]
meldinger:
  - id: M1
    beskrivelse: åpen-melding
    foresatte_ikke_varslet_fordi: hemmelig
    barnevern: { vurdert: 2026-09-14, av: R1 }
    politi: { vurdert: 2026-09-15, av: R1 }
    hemmelig: { hemmelig: hemmelig }
";
    let copy = copy(sections, &F1);
    assert!(
        !copy.mentions("hemmelig") && !copy.mentions("2026-09-1") && !copy.mentions("77") && !copy.mentions("tåle")
    );
    for shown in [
        "om-eleven",
        "felles",
        "observert",
        "ansattes",
        "eget-syn",
        "eget-beste",
        "egen-kontakt",
        "min-uenighet",
        "felles-kontakt",
        "åpent",
        "78",
        "åpen-melding",
    ] {
        assert!(copy.mentions(shown), "{shown}");
    }
    let of_pupil = super::copy(sections, &PUPIL);
    assert!(!of_pupil.mentions("hemmelig") && !of_pupil.mentions("-kontakt") && of_pupil.mentions("eget-syn"));
}

#[test]
fn what_the_school_thinks_and_decides_of_others_is_theirs() {
    let sections = "\
strakstiltak: [{ id: S1, hva: L2 har ikke timer med E1. }, { id: S2, hva: E2 er inne hemmelig. }]
undersøkelser:
  - id: U1
    metoder: [{ type: observasjon, funn: E2 er hemmelig urolig. }, { type: observasjon, funn: E2 dyttet E1 åpent. }]
    konklusjon: { tekst: E2 trenger hemmelig hjelp. }
medvirkning: [{ hvem: E1, synspunkt: Jeg vil at E2 skal slutte., vektlagt: E2 bytter hemmelig skole. }]
evalueringer: [{ id: V1, skolens_vurdering: E1 har det bedre enn E2 hemmelig. }]
avslutning: { begrunnelse: E2 har byttet hemmelig skole. }
meldinger: [{ påstått_krenker: [L2], krenker: ansatt, beskrivelse: Sett. }]
";
    let copy = copy(sections, &F1);
    assert!(!copy.mentions("hemmelig"));
    for shown in [
        "En annen elev dyttet Ada åpent.",
        "Jeg vil at en annen elev skal slutte.",
        "En ansatt har ikke timer med Ada.",
    ] {
        assert!(copy.mentions(shown), "{shown}");
    }
    assert!(copy.holes.contains(&"evalueringer[0].skolens_vurdering".to_owned()));
}

#[test]
fn the_view_of_one_parent_is_not_for_the_other() {
    let sections = "\
evalueringer:
  - { id: V1, deltakere: [F1], foresattes_vurdering: F1 er lettet. }
  - { id: V2, deltakere: [F2], foresattes_vurdering: Mor er sint. }
  - { id: V3, deltakere: [F1, F2], foresattes_vurdering: Begge er enige. }
  - { id: V4, deltakere: [F1, F2], foresattes_vurdering: F2 er uenig. }
avslutning: { foresattes_syn: F1 er enig., uenighet: Den ene er uenig. }
";
    let (one, other, pupil) = (copy(sections, &F1), copy(sections, &F2), copy(sections, &PUPIL));
    let views = |copy: &Copy| -> Vec<bool> {
        ["lettet", "sint", "Begge", "Emil Eksempel er uenig", "Eksempel er enig", "Den ene"]
            .iter()
            .map(|word| copy.mentions(word))
            .collect()
    };
    assert_eq!(views(&one), [true, false, true, false, true, false]);
    assert_eq!(views(&other), [false, true, true, true, false, false]);
    assert_eq!(views(&pupil), [false; 6]);
}

#[test]
fn custody_and_the_like_are_not_for_the_other() {
    let people = BASE
        .replace("F1: { rolle: foresatt, til: E1, foreldreansvar: ja", "F1: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: ja, kommunikasjon: tegn-en, skjermet_adresse: nei")
        .replace("F2: { rolle: foresatt, til: E1, foreldreansvar: ja", "F2: { rolle: foresatt, til: E1, foreldreansvar: nei, bor_hos: delt, innsyn: { svar: innvilget, begrunnelse: hemmelig }");
    let copy = |recipient| try_copy(&people, recipient, Some(&names()), false).unwrap();
    let one = copy(&F1);
    assert_eq!(
        (one.at("personer.Dina Eksempel.bor_hos"), one.at("personer.Emil Eksempel.bor_hos")),
        (Some("ja"), None)
    );
    assert!(!one.mentions("hemmelig") && !one.mentions("foreldreansvar: nei") && !one.mentions("skjermet_adresse"));
    let other = copy(&F2);
    assert!(other.mentions("hemmelig") && !other.mentions("tegn-en"));
    let pupil = copy(&PUPIL);
    assert!(!pupil.mentions("bor_hos") && !pupil.mentions("foreldreansvar") && !pupil.mentions("innvilget"));
}

#[test]
fn an_accused_employee_is_named_nowhere() {
    let sections = "\
meldinger:
  - { id: M1, krenker: ansatt, påstått_krenker: [L2], beskrivelse: L2 lo av E1. Hans Testad sa det., til_skoleeier: { dato: 2026-09-14, åpenbart_grunnløs: nei, begrunnelse: hemmelig } }
undersøkelser: [{ id: U1, metoder: [{ type: ansattsamtale, med: [L2], funn: hemmelig }, { type: ansattsamtale, med: [L3], funn: L3 så at L2 lo. }] }]
medvirkning: [{ id: MV1, hvem: L2, synspunkt: hemmelig }]
plan: { koordinator: L3, tiltak: [{ id: T1, hva: L3 har timene i stedet for L2., utføres_av: [L2, L3] }, { id: T2, hva: Veiledning hemmelig., gjelder: [L2], tekst_til_andre: Skolen følger opp. }] }
";
    for recipient in [F1, PUPIL] {
        let copy = copy(sections, &recipient);
        assert_eq!(copy.at("meldinger[0].beskrivelse"), Some("En ansatt lo av Ada. En ansatt sa det."));
        assert_eq!(copy.at("meldinger[0].påstått_krenker[0]"), Some("en ansatt"));
        assert_eq!(copy.at("plan.tiltak[0].hva"), Some("Ida Mønster har timene i stedet for en ansatt."));
        assert_eq!(copy.at("plan.tiltak[1].hva"), Some("Skolen følger opp."));
        assert!(!copy.mentions("hemmelig") && !copy.mentions("Testad") && !copy.mentions("åpenbart"));
        assert_eq!(copy.at("personer.en ansatt.rolle"), Some("ansatt"));
    }
}

#[test]
fn a_pupil_under_15_is_told_nothing_of_others_beyond_what_happened_to_the_pupil() {
    let sections = "\
hendelser: [{ id: H1, hva: E2 dyttet E1. }]
undersøkelser: [{ id: U1, metoder: [{ type: observasjon, funn: E2 blir lett sint på E1. }], konklusjon: { tekst: E1 og E2 trenger hjelp. } }]
";
    let born = |born: &str| {
        let text = format!("{}{sections}", BASE.replace("født: 2015-05", born));
        try_copy(&text, &PUPIL, Some(&names()), false).unwrap()
    };
    // On 20 October 2026 somebody born in October 2011 may still be 14.
    for (date, told) in
        [("født: 2015-05", false), ("født: 2011-10", false), ("ved_skolen: ja", false), ("født: 2011-09", true)]
    {
        let copy = born(date);
        assert!(copy.mentions("En annen elev dyttet Ada."), "{date}");
        assert_eq!((copy.mentions("sint"), copy.mentions("hjelp")), (told, told), "{date}");
    }
}

#[test]
fn a_protected_address_hides_where_the_pupil_is() {
    let sections = "\
meldinger: [{ id: M1, fra: F1, mottatt_av: L1, hvor: Fotballbanen, beskrivelse: E1 var redd. }, { id: M2, beskrivelse: E1 gikk fra Solbakken i går. }, { id: M3, beskrivelse: E1 bor i Storgata 12. }]
klasse: { navn: 6B }
avslutning: { overføring: { til: Nyskolen } }
";
    let protected = |who: &str, more: &str| {
        let base = BASE.replace(&format!("  {who}: {{ "), &format!("  {who}: {{ skjermet_adresse: ja, {more}"));
        format!("{base}{sections}")
    };
    let tells = |text: &str, recipient: &Recipient<'_>| {
        let copy = try_copy(text, recipient, Some(&names()), false).unwrap();
        let words = ["Solbakken", "Fjellvik", "Fotball", "Storgata", "6B", "Nyskolen", "Prøvesen"];
        words.map(|word| copy.mentions(word))
    };
    for (text, recipient, told) in [
        (protected("E1", ""), F1, false),
        (protected("E1", ""), ACCESS, false),
        (protected("F1", ""), F2, false),
        (protected("F1", ""), F1, true),
        (protected("F3", ""), F1, true),
        (protected("E1", "").replace("F1: {", "F1: { bor_hos: ja,"), F1, true),
        (protected("E1", "").replace("F1: {", "F1: { bor_hos: ja,"), F2, false),
        (protected("E1", "").replace("F1: {", "F1: { bor_hos: delt,"), F1, true),
        (protected("F2", "").replace("F1: {", "F1: { bor_hos: delt,"), F1, false),
        (protected("E1", ""), PUPIL, true),
    ] {
        assert_eq!(tells(&text, &recipient), [told; 7], "{recipient:?}");
    }
    let copy = try_copy(&protected("E1", ""), &F1, Some(&names()), false).unwrap();
    assert_eq!(
        (copy.at("meldinger[0].mottatt_av"), copy.at("meldinger[0].beskrivelse")),
        (Some("kontaktlæreren"), Some("Ada var redd."))
    );
}

#[test]
fn anybody_sees_no_person_and_of_a_class_its_problems_and_measures() {
    let sections = "\
meldinger: [{ id: M1, dato: 2026-09-07, fra: F1, beskrivelse: hemmelig }]
plan:
  problemer: [{ id: P1, beskrivelse: Klassen er urolig. }, { id: P2, beskrivelse: E2 bråker. }, { id: P3, beskrivelse: Så bråker Bo igjen. }]
  tiltak:
    - { id: T1, hva: Alle setter seg., begrunnelse: Det gir ro. }
    - { id: T2, hva: L1 tar timen., tekst_til_andre: En lærer tar timen. }
    - { id: T3, hva: L1 ringer., tekst_til_andre: L1 ringer. }
";
    let of_pupil = copy(sections, &ACCESS);
    assert!(!of_pupil.lines.iter().any(|line| line.starts_with("personer") || line.starts_with("elev")));
    // When there was a report or a talk, and how often, leads to the pupil.
    assert_eq!(of_pupil.at("meldinger[0].dato"), None);
    let talks = "undersøkelser: [{ id: U1, start: 2026-09-08, metoder: [{ type: elevsamtale, dato: 2026-09-09 }, { type: elevsamtale, dato: 2026-09-10 }] }]\n";
    let of_talks = copy(talks, &ACCESS);
    assert!(of_talks.mentions("2026-09-08") && !of_talks.mentions("elevsamtale") && !of_talks.mentions("2026-09-1"));
    for hidden in ["hemmelig", "urolig", "bråker", "ringer", "setter seg", "ro."] {
        assert!(!of_pupil.mentions(hidden), "{hidden}");
    }
    assert!(of_pupil.mentions("En lærer tar timen."));
    let class = format!("{}{sections}", BASE.replace("gjelder: elev", "gjelder: klasse").replace("elev: E1\n", ""));
    let of_class = try_copy(&class, &ACCESS, Some(&names()), false).unwrap();
    for hidden in ["hemmelig", "bråker", "ringer", "L1"] {
        assert!(!of_class.mentions(hidden), "{hidden}");
    }
    for shown in ["Klassen er urolig.", "Alle setter seg.", "Det gir ro.", "En lærer tar timen."] {
        assert!(of_class.mentions(shown), "{shown}");
    }
}

#[test]
fn one_person_in_a_text_of_a_class_is_known_without_a_name() {
    let sections = "\
plan:
  problemer: [{ id: P1, beskrivelse: Gutten med rød lue bråker. }, { id: P2, beskrivelse: Det er uro når eleven kommer. }, { id: P3, beskrivelse: Det er uro. }]
  tiltak:
    - { id: T1, hva: Hun får sitte foran. }
    - { id: T2, hva: L1 tar timen., tekst_til_andre: En jente får hjelp. }
";
    let class = format!("{}{sections}", BASE.replace("gjelder: elev", "gjelder: klasse").replace("elev: E1\n", ""));
    let copy = try_copy(&class, &ACCESS, Some(&names()), false).unwrap();
    for hidden in ["lue", "foran", "jente"] {
        assert!(!copy.mentions(hidden), "{hidden}");
    }
    assert_eq!(copy.at("plan.problemer[2].beskrivelse"), Some("Det er uro."));
    assert_eq!(copy.doubts, ["plan.problemer[1].beskrivelse"]);
}

#[test]
fn a_title_that_tells_of_a_person_is_no_name() {
    let text = BASE.replace("PP1: { rolle: ppt }", "X1: { rolle: ekstern, tittel: Fullmektig for F3 }\n  X2: { rolle: ekstern, tittel: Tante til Cato }\n  X3: { rolle: ekstern, tittel: Trener }");
    let copy = try_copy(
        &format!("{text}meldinger: [{{ fra: X1, mottatt_av: X2, beskrivelse: X3 så det. }}]\n"),
        &F1,
        Some(&names()),
        false,
    )
    .unwrap();
    assert_eq!(
        (copy.at("meldinger[0].fra"), copy.at("meldinger[0].mottatt_av")),
        (Some("en person utenfor skolen"), Some("en person utenfor skolen"))
    );
    assert_eq!(copy.at("meldinger[0].beskrivelse"), Some("Treneren så det."));
    assert!(!copy.mentions("Cato") && !copy.mentions("F3"));
}

#[test]
fn a_name_that_may_be_a_word_is_left_for_somebody_to_look_at() {
    let copy = copy("meldinger: [{ beskrivelse: E1 var trist. Bo kom. }, { beskrivelse: Ingen. }]\n", &F1);
    assert_eq!(copy.suspects, ["meldinger[0].beskrivelse"]);
    let of_staff = super::copy("meldinger: [{ beskrivelse: E1 var trist. Gro kom. }]\n", &F1);
    assert!(of_staff.suspects.is_empty() && of_staff.doubts.is_empty());
}

#[test]
fn what_stands_in_the_place_of_a_date_is_told_like_any_text() {
    let sections =
        "plan: { tiltak: [{ id: T1, hva: Ro., start: når Cato er klar, til: når E2 vil, nivå: som E1 vil }] }\n";
    let of_home = copy(sections, &F1);
    assert_eq!(of_home.at("plan.tiltak[0].start"), Some("når en annen elev er klar"));
    assert_eq!(of_home.at("plan.tiltak[0].til"), Some("når en annen elev vil"));
    let of_anybody = copy(sections, &ACCESS);
    assert!(!of_anybody.mentions("klar") && !of_anybody.mentions("vil"));
}

#[test]
fn that_child_welfare_was_asked_is_not_known_at_home() {
    let sections = "\
meldinger: [{ id: M1, beskrivelse: E1 gråt., alvorlighet: { begrunnelse: BV1 er varslet. } }]
samarbeid: [{ med: BV1, hva: hemmelig }, { med: PP1, hva: råd om klassen }]
evalueringer: [{ id: V1, deltakere: [L1, BV1] }]
";
    let text = format!("{BASE}  BV1: {{ rolle: barnevern }}\n{sections}");
    for recipient in [F1, PUPIL] {
        let copy = try_copy(&text, &recipient, Some(&names()), false).unwrap();
        assert!(!copy.mentions("barnevern") && !copy.mentions("hemmelig") && !copy.mentions("varslet"));
        assert!(copy.mentions("råd om klassen"));
    }
    let in_care = text.replace("E1: { rolle: elev,", "E1: { rolle: elev, omsorg: fosterhjem,");
    let copy = try_copy(&in_care, &F1, Some(&names()), false).unwrap();
    assert!(copy.mentions("barnevernet er varslet") || copy.mentions("Barnevernet er varslet"));
}

#[test]
fn a_secret_is_placed_by_keys_and_never_by_words_of_the_case() {
    let text = format!(
        "{BASE}  Hemmelighansen: {{ rolle: elev, tittel: Elev }}\nHemmelighansen: {{ Hemmelighansen: [a, b] }}\nlogg: [{{ hva: sagt }}]\n"
    );
    let parsed = parse(&text);
    let edition = edition(&parsed.tree, &F1, None, MainLanguage::Bokmal, TODAY).unwrap();
    let fields: Vec<_> = edition.secrets.withheld.iter().map(|secret| secret.field.as_str()).collect();
    assert!(fields.contains(&"logg[0].hva") && fields.contains(&"?.?[1]"), "{fields:?}");
    assert!(!fields.iter().any(|field| field.contains("Hemmelig")), "{fields:?}");
    let texts: Vec<_> = edition.secrets.withheld.iter().map(|secret| secret.text.as_str()).collect();
    assert!(texts.contains(&"Hemmelighansen") && texts.contains(&"b") && !edition.tree.root().texts().contains(&"b"));
}

#[test]
fn aliases_do_not_carry_anything_past_the_filter() {
    let text = format!(
        "{BASE}medvirkning: [{{ hvem: E2, synspunkt: &s hemmelig }}]\nmeldinger: [{{ beskrivelse: E1 gråt., kanal: *s, foresatte_ikke_varslet_fordi: *s }}]\nkontakt: [{{ med: F1 }}]\n"
    );
    let copy = try_copy(&text, &F1, None, false).unwrap();
    // What somebody has written into a field that is shown is shown, and nowhere else.
    assert_eq!(copy.lines.iter().filter(|line| line.contains("hemmelig")).count(), 1);
    assert_eq!(copy.at("meldinger[0].kanal"), Some("hemmelig"));
}
