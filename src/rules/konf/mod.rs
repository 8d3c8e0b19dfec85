//! Confidentiality (forvaltningsloven § 13).

mod konf_02;
mod konf_03;
mod konf_05;
mod konf_10;

use super::{By, Rule, Unruled};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&konf_02::RULE, &konf_03::RULE, &konf_05::RULE, &konf_10::RULE];

/// The codes of the rules that look for the names in the key file.
pub(super) static NEED_NAMES: [&str; 2] = [konf_02::RULE.code, konf_10::RULE.code];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "KONF-01",
        title: Text::new(
            "En kopi til hjemmet røper ingen annen elev",
            "Ein kopi til heimen røper ingen annan elev",
            "A copy to the home gives no other pupil away",
        ),
        by: By::Document,
        why: Text::new(
            "Det avgjøres når kopien lages: `brille render` tar ut andre elever og leter etter dem i den ferdige filen. \
             KONF-02 og KONF-03 ser etter det saksfilen trenger for det.",
            "Det blir avgjort når kopien blir laga: `brille render` tek ut andre elevar og leitar etter dei i den ferdige \
             fila. KONF-02 og KONF-03 ser etter det saksfila treng for det.",
            "That is settled when the copy is made: `brille render` takes other pupils out and looks for them in the \
             finished file. KONF-02 and KONF-03 look for what the case file needs for it.",
        ),
    },
    Unruled {
        code: "KONF-04",
        title: Text::new(
            "Andre elevers egne tiltak får egne dokumenter",
            "Eigne tiltak for andre elevar får eigne dokument",
            "Other pupils' own measures get documents of their own",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder hvilke dokumenter skolen lager. En saksfil gjelder én elev eller én klasse.",
            "Det gjeld kva dokument skolen lagar. Ei saksfil gjeld éin elev eller éin klasse.",
            "It is about which documents the school makes. One case file is about one pupil or one class.",
        ),
    },
    Unruled {
        code: "KONF-06",
        title: Text::new(
            "Helse og familieforhold er ikke med i andres kopi",
            "Helse og familieforhold er ikkje med i kopien til andre",
            "Health and family matters are not in others' copies",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder hva hver kopi viser. Regelen i saksfilen er at bare det saken trenger, skal stå der (DOK-09).",
            "Det gjeld kva kvar kopi viser. Regelen i saksfila er at berre det saka treng, skal stå der (DOK-09).",
            "It is about what each copy shows. For the case file the rule is that only what the case needs stands \
             there (DOK-09).",
        ),
    },
    Unruled {
        code: "KONF-07",
        title: Text::new(
            "Anklager mot ansatte er ikke med i den vanlige kopien",
            "Skuldingar mot tilsette er ikkje med i den vanlege kopien",
            "Accusations against staff are not in the ordinary copy",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder hva kopien til hjemmet viser ut over det som gjelder eleven.",
            "Det gjeld kva kopien til heimen viser ut over det som gjeld eleven.",
            "It is about what the copy to the home shows beyond what concerns the pupil.",
        ),
    },
    Unruled {
        code: "KONF-08",
        title: Text::new(
            "Elever under 15 år får ikke taushetsbelagte opplysninger om andre",
            "Elevar under 15 år får ikkje opplysningar om andre som er omfatta av teieplikt",
            "Pupils under 15 get no confidential information about others",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder hva elevens egen kopi viser i en sak der eleven er part.",
            "Det gjeld kva kopien til eleven sjølv viser i ei sak der eleven er part.",
            "It is about what the pupil's own copy shows in a case in which the pupil is a party.",
        ),
    },
    Unruled {
        code: "KONF-09",
        title: Text::new(
            "Mottakeren får vite hva taushetsbelagte opplysninger kan brukes til",
            "Mottakaren får vite kva opplysningar under teieplikt kan brukast til",
            "The recipient is told what confidential information may be used for",
        ),
        by: By::Document,
        why: Text::new(
            "Det skal stå på kopien til en part, og saksfilen kan ikke vise det.",
            "Det skal stå på kopien til ein part, og saksfila kan ikkje vise det.",
            "It belongs on the copy to a party, and the case file cannot show it.",
        ),
    },
    Unruled {
        code: "KONF-11",
        title: Text::new(
            "Avslag på innsyn er skriftlig og viser til loven",
            "Avslag på innsyn er skriftleg og viser til lova",
            "Refused access is written and cites the law",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder brevet. FOR-03 ser etter om en forelder uten foreldreansvar har fått et begrunnet svar.",
            "Det gjeld brevet. FOR-03 ser etter om ein forelder utan foreldreansvar har fått eit grunngitt svar.",
            "It is about the letter. FOR-03 looks for whether a parent without parental responsibility got an answer \
             with reasons.",
        ),
    },
    Unruled {
        code: "KONF-12",
        title: Text::new(
            "Den opplysningene gjelder, kan alltid få se dem",
            "Den opplysningane gjeld, kan alltid få sjå dei",
            "A person can always see the information about themselves",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder hva som tas ut av saken når noen ber om det.",
            "Det gjeld kva som blir teke ut av saka når nokon ber om det.",
            "It is about what is taken out of the case when somebody asks.",
        ),
    },
    Unruled {
        code: "KONF-13",
        title: Text::new(
            "Kopien til statsforvalteren er hel og merket",
            "Kopien til statsforvaltaren er heil og merkt",
            "The copy to Statsforvalteren is full and labelled",
        ),
        by: By::Document,
        why: Text::new(
            "Det gjelder dokumentene: det ene viser alt, det andre er sladdet, og begge må være merket.",
            "Det gjeld dokumenta: det eine viser alt, det andre er sladda, og begge må vere merkte.",
            "It is about the documents: one shows everything, the other is redacted, and both must be labelled.",
        ),
    },
];
