//! Documenting, and only what is needed (§ 12-4 fourth paragraph, § 25-1).

mod dok_03;
mod dok_04;
mod dok_05;
mod dok_09;

use super::{By, Rule, Unruled};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&dok_03::RULE, &dok_04::RULE, &dok_05::RULE, &dok_09::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "DOK-01",
        title: Text::new(
            "Hver plikt har et spor i saken",
            "Kvar plikt har eit spor i saka",
            "Each duty has left a record in the case",
        ),
        by: By::OtherRule("UND-01"),
        why: Text::new(
            "Hver plikt har sine egne regler: GRI-01 for å følge med og gripe inn, MEL-03 for å melde fra, UND-01 \
             for å undersøke og PLAN-00 for tiltak. En regel til ville sagt det samme to ganger.",
            "Kvar plikt har sine eigne reglar: GRI-01 for å følgje med og gripe inn, MEL-03 for å melde frå, \
             UND-01 for å undersøke og PLAN-00 for tiltak. Ein regel til ville sagt det same to gonger.",
            "Each duty has rules of its own: GRI-01 on watching and intervening, MEL-03 on reporting, UND-01 on \
             investigating and PLAN-00 on measures. One more rule would say the same twice.",
        ),
    },
    Unruled {
        code: "DOK-02",
        title: Text::new(
            "Skriftlig, og lett å hente ut til statsforvalteren",
            "Skriftleg, og lett å hente ut til statsforvaltaren",
            "Written, and easy to take out for Statsforvalteren",
        ),
        by: By::Document,
        why: Text::new(
            "Saksfilen er skriftlig. Hvordan den hentes ut, gjelder dokumentene.",
            "Saksfila er skriftleg. Korleis ho blir henta ut, gjeld dokumenta.",
            "The case file is written. How it is taken out is about the documents.",
        ),
    },
    Unruled {
        code: "DOK-06",
        title: Text::new(
            "Det som er ført, blir ikke skrevet om",
            "Det som er ført, blir ikkje skrive om",
            "What is recorded is not rewritten",
        ),
        by: By::Comparison,
        why: Text::new(
            "Én fil viser ikke hva som sto der før. `brille diff` sammenligner to versjoner, eller filen med en eldre \
             versjon i git, og gir et funn der en gammel innførsel er endret eller tatt bort: feil i en offentlig \
             skole, advarsel i en privat og før arkivlova trådte i kraft. Nye innførsler, planens egne endringer og \
             rettede skriveformer gir ingen funn. Om en endring var riktig, må et menneske vurdere. Bruk et \
             arkivsystem som viser endringer.",
            "Éi fil viser ikkje kva som stod der før. `brille diff` samanliknar to versjonar, eller fila med ein eldre \
             versjon i git, og gir eit funn der ein gammal innførsel er endra eller teken bort: feil i ein offentleg \
             skole, åtvaring i ein privat og før arkivlova tok til å gjelde. Nye innførslar, endringar i sjølve planen \
             og retta skriveformer gir ingen funn. Om ei endring var rett, må eit menneske vurdere. Bruk eit \
             arkivsystem som viser endringar.",
            "One file does not show what stood there before. `brille diff` compares two versions, or the file with an \
             earlier version in git, and gives a finding where an old entry was changed or taken away: an error in a \
             public school, a warning in a private one and before the Archives Act was in force. New entries, changes \
             of the plan itself and mended slips of form give none. Whether a change was right, a person must judge. \
             Use a records system that shows changes.",
        ),
    },
    Unruled {
        code: "DOK-07",
        title: Text::new("Arkivert i sammenheng", "Arkivert i samanheng", "Archived in its context"),
        by: By::Surroundings,
        why: Text::new(
            "Arkivering skjer utenfor filen, i skolens arkivsystem.",
            "Arkivering skjer utanfor fila, i arkivsystemet til skolen.",
            "Archiving happens outside the file, in the school's records system.",
        ),
    },
    Unruled {
        code: "DOK-08",
        title: Text::new(
            "Bare de som trenger det, har tilgang",
            "Berre dei som treng det, har tilgang",
            "Only those who need it have access",
        ),
        by: By::Surroundings,
        why: Text::new(
            "Hvem som kan åpne filen, bestemmes av mappen og systemet den ligger i.",
            "Kven som kan opne fila, blir avgjort av mappa og systemet ho ligg i.",
            "Who can open the file is decided by the folder and the system in which it lies.",
        ),
    },
    Unruled {
        code: "DOK-10",
        title: Text::new(
            "Viktige muntlige opplysninger er skrevet ned",
            "Viktige munnlege opplysningar er skrivne ned",
            "Oral information of weight is written down",
        ),
        by: By::Person,
        why: Text::new(
            "Ingen fil viser hva som ble sagt uten å bli skrevet. Den som fikk opplysningen, må føre den.",
            "Inga fil viser kva som vart sagt utan å bli skrive. Den som fekk opplysninga, må føre ho.",
            "No file shows what was said and not written. Whoever was told must record it.",
        ),
    },
    Unruled {
        code: "DOK-11",
        title: Text::new(
            "Å følge med viser i tilsyn og rutiner",
            "Å følgje med viser i tilsyn og rutinar",
            "Watching shows in supervision plans and routines",
        ),
        by: By::Surroundings,
        why: Text::new(
            "Tilsynsplaner og rutiner gjelder hele skolen og ligger utenfor den enkelte saken.",
            "Tilsynsplanar og rutinar gjeld heile skolen og ligg utanfor den einskilde saka.",
            "Supervision plans and routines are for the whole school and lie outside the single case.",
        ),
    },
    Unruled {
        code: "DOK-12",
        title: Text::new(
            "Hvor lenge saken skal oppbevares",
            "Kor lenge saka skal oppbevarast",
            "How long the case is kept",
        ),
        by: By::Unclear,
        why: Text::new(
            "Kildene gir ingen felles frist. Se skoleeierens plan for bevaring og kassasjon.",
            "Kjeldene gir ingen felles frist. Sjå planen til skoleeigaren for bevaring og kassasjon.",
            "The sources give no common period. See the school owner's plan for preservation and disposal.",
        ),
    },
];
