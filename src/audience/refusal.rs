//! Why somebody gets no copy of a case, on what basis, and what to do.

use crate::lang::Text;
use crate::law::{self, Provision};

/// Why somebody gets no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file holds no case.
    NoCase,
    /// The file is larger than any case.
    TooLarge,
    /// It was not said which guardian the copy is for.
    Unnamed,
    /// The file knows no such person, or not as a reader of this kind.
    Unknown,
    /// The guardian of another pupil.
    OtherHome,
    /// The file does not say whether the guardian has parental responsibility.
    ResponsibilityUnknown,
    /// A parent without parental responsibility who has no granted request for information.
    WithoutResponsibility,
    /// A request for information that was refused.
    AccessRefused,
    /// Child welfare has the care, and nothing shows that the copy was settled with it.
    InCare,
    /// The pupil is 18 or older and has not consented.
    OfAge,
    /// The pupil may be 18: the file does not say when the pupil was born.
    MaybeOfAge,
    /// The school had a reason not to tell the home of the case, and has not told it since.
    HomeNotTold,
}

impl Refusal {
    /// What the refusal rests on, most important first.
    pub fn basis(self) -> Vec<&'static Provision> {
        match self {
            Refusal::NoCase | Refusal::TooLarge | Refusal::Unnamed => vec![],
            Refusal::Unknown | Refusal::OtherHome => vec![&law::SECRECY],
            Refusal::ResponsibilityUnknown | Refusal::WithoutResponsibility | Refusal::AccessRefused => {
                vec![&law::CHILDREN_ACT_ACCESS, &law::SECRECY]
            }
            Refusal::InCare => vec![&law::CHILD_WELFARE_CARE, &law::SECRECY],
            Refusal::OfAge | Refusal::MaybeOfAge => vec![&law::SECRECY, &law::SECRECY_EXCEPTIONS],
            Refusal::HomeNotTold => vec![&law::OWN_PROPOSAL, &law::CHILD_WELFARE],
        }
    }

    /// Why there is no copy.
    pub fn reason(self) -> Text {
        match self {
            Refusal::NoCase => {
                Text::new("Filen inneholder ingen sak.", "Fila inneheld inga sak.", "The file holds no case.")
            }
            Refusal::TooLarge => Text::new(
                "Filen er større enn noen sak kan være.",
                "Fila er større enn noka sak kan vere.",
                "The file is larger than any case can be.",
            ),
            Refusal::Unnamed => Text::new(
                "Det er ikke sagt hvilken foresatt kopien er til.",
                "Det er ikkje sagt kva for ein føresett kopien er til.",
                "It was not said which guardian the copy is for.",
            ),
            Refusal::Unknown => Text::new(
                "Saken kjenner ikke denne mottakeren.",
                "Saka kjenner ikkje denne mottakaren.",
                "The case does not know this recipient.",
            ),
            Refusal::OtherHome => Text::new(
                "Mottakeren er foresatt til en annen elev enn den saken gjelder.",
                "Mottakaren er føresett til ein annan elev enn den saka gjeld.",
                "The recipient is the guardian of another pupil than the one the case is about.",
            ),
            Refusal::ResponsibilityUnknown => Text::new(
                "Filen sier ikke om den foresatte har foreldreansvar.",
                "Fila seier ikkje om den føresette har foreldreansvar.",
                "The file does not say whether the guardian has parental responsibility.",
            ),
            Refusal::WithoutResponsibility => Text::new(
                "Forelderen har ikke foreldreansvar, og filen viser ikke at det er innvilget innsyn.",
                "Forelderen har ikkje foreldreansvar, og fila viser ikkje at forelderen har fått innsyn.",
                "The parent has no parental responsibility, and the file shows no granted request.",
            ),
            Refusal::AccessRefused => Text::new(
                "Forelderen har bedt om opplysninger og fått avslag.",
                "Forelderen har bede om opplysningar og fått avslag.",
                "The parent asked for information and was refused.",
            ),
            Refusal::InCare => Text::new(
                "Barnevernet har omsorgen, eleven bor ikke hos den foresatte, og filen viser ikke at kopien er avklart.",
                "Barnevernet har omsorga, eleven bur ikkje hos den føresette, og fila viser ikkje at kopien er avklart.",
                "Child welfare has the care, the pupil does not live with the guardian, and the file does not show that \
                 the copy was settled.",
            ),
            Refusal::OfAge => Text::new(
                "Eleven er eller kan være 18 år, og filen viser ikke at eleven samtykker i at den foresatte får kopi.",
                "Eleven er eller kan vere 18 år, og fila viser ikkje at eleven samtykkjer i at den føresette får kopi.",
                "The pupil is or may be 18, and the file shows no consent to a copy for the guardian.",
            ),
            Refusal::MaybeOfAge => Text::new(
                "Eleven går på videregående skole og kan være 18 år. Filen sier ikke når eleven er født.",
                "Eleven går på vidaregåande skole og kan vere 18 år. Fila seier ikkje når eleven er fødd.",
                "The pupil goes to upper secondary school and may be 18. The file does not say when the pupil was born.",
            ),
            Refusal::HomeNotTold => Text::new(
                "Skolen hadde en grunn til ikke å informere hjemmet, og filen viser ingen kontakt med hjemmet siden.",
                "Skolen hadde ein grunn til ikkje å informere heimen, og fila viser ingen kontakt med heimen sidan.",
                "The school had a reason not to tell the home, and the file shows no contact with it since.",
            ),
        }
    }

    /// What to do.
    pub fn help(self) -> Text {
        match self {
            Refusal::NoCase | Refusal::TooLarge => Text::new(
                "Se etter om det er riktig fil.",
                "Sjå etter om det er rett fil.",
                "Check that it is the right file.",
            ),
            Refusal::Unnamed => Text::new(
                "Lag én kopi til hver foresatt, og oppgi koden.",
                "Lag éin kopi til kvar føresett, og oppgi koden.",
                "Make one copy for each guardian, and give the code.",
            ),
            Refusal::Unknown => Text::new(
                "Oppgi koden til en foresatt som står under `personer` med `til`, eller til eleven saken gjelder.",
                "Oppgi koden til ein føresett som står under `personer` med `til`, eller til eleven saka gjeld.",
                "Give the code of a guardian who stands under `personer` with `til`, or of the pupil of the case.",
            ),
            Refusal::OtherHome => Text::new(
                "Andre hjem får bare vite om eget barn, i en egen beskjed (FOR-11).",
                "Andre heimar får berre vite om eige barn, i ein eigen beskjed (FOR-11).",
                "Other homes are told of their own child only, in a message of their own (FOR-11).",
            ),
            Refusal::ResponsibilityUnknown => Text::new(
                "Før `foreldreansvar` på personen.",
                "Før `foreldreansvar` på personen.",
                "Record `foreldreansvar` on the person.",
            ),
            Refusal::WithoutResponsibility => Text::new(
                "Har forelderen bedt om opplysninger, så svar skriftlig og før `innsyn` på personen (FOR-03). Er svaret \
                 nei, så vis til loven og opplys om klageretten (KONF-11).",
                "Har forelderen bede om opplysningar, så svar skriftleg og før `innsyn` på personen (FOR-03). Er svaret \
                 nei, så vis til lova og opplys om klageretten (KONF-11).",
                "If the parent asked for information, answer in writing and record `innsyn` on the person (FOR-03). If \
                 the answer is no, cite the law and tell of the right to appeal (KONF-11).",
            ),
            Refusal::AccessRefused => Text::new(
                "Avslaget skal være skriftlig, vise til loven og opplyse om klageretten (KONF-11).",
                "Avslaget skal vere skriftleg, vise til lova og opplyse om klageretten (KONF-11).",
                "The refusal must be in writing, cite the law and tell of the right to appeal (KONF-11).",
            ),
            Refusal::InCare => Text::new(
                "Avklar med barnevernet hva forelderen kan få, og før det under `innsyn` på personen (FOR-06).",
                "Avklar med barnevernet kva forelderen kan få, og før det under `innsyn` på personen (FOR-06).",
                "Settle with child welfare what the parent may get, and record it under `innsyn` on the person (FOR-06).",
            ),
            Refusal::OfAge => Text::new(
                "Spør eleven. Sier eleven ja, så før `samtykke` på eleven med dato og den foresattes kode (FOR-04).",
                "Spør eleven. Seier eleven ja, så før `samtykke` på eleven med dato og koden til den føresette (FOR-04).",
                "Ask the pupil. If the pupil says yes, record `samtykke` on the pupil with the date and the guardian's \
                 code (FOR-04).",
            ),
            Refusal::MaybeOfAge => Text::new(
                "Før `født` på eleven. Er eleven 18 år, så må eleven samtykke (FOR-04).",
                "Før `født` på eleven. Er eleven 18 år, så må eleven samtykkje (FOR-04).",
                "Record `født` on the pupil. A pupil of 18 must consent (FOR-04).",
            ),
            Refusal::HomeNotTold => Text::new(
                "Vurder på nytt om hjemmet skal få vite om saken. Før det i så fall under `kontakt` først.",
                "Vurder på nytt om heimen skal få vite om saka. Før det i så fall under `kontakt` først.",
                "Consider again whether the home is to know of the case. If so, record it under `kontakt` first.",
            ),
        }
    }
}
