//! The templates that come with the program (自带的模板): every file of assets/templates.

macro_rules! templates {
    ($($file:literal),+ $(,)?) => {
        /// The texts of the templates that come with the program, in the order of the list on the page.
        pub fn shipped() -> &'static [&'static str] {
            &[$(include_str!(concat!("../../../../assets/templates/", $file))),+]
        }

        #[cfg(test)]
        pub(super) const FILES: &[&str] = &[$($file),+];
    };
}

templates![
    "founding-request.txt",
    "renewal-request.txt",
    "candidates-request.txt",
    "election-report.txt",
    "approvals-register.txt",
    "congress-request.txt",
    "delegate-list.txt",
    "sign-in.txt",
    "vote-slip.txt",
    "election-ballot.txt",
    "tally.txt",
    "congress-resolution.txt",
    "congress-notice.txt",
    "congress-reminder.txt",
    "proposal-form.txt",
    "open-board.txt",
    "negotiation-offer.txt",
    "negotiation-urge.txt",
    "negotiation-reply.txt",
    "negotiators-list.txt",
    "negotiation-minutes.txt",
    "wage-contract.txt",
    "collective-contract.txt",
    "women-contract.txt",
    "contract-filing.txt",
    "contract-publication.txt",
    "contract-performance.txt",
    "hardship-notice.txt",
    "petition-register.txt",
    "petition-notice.txt",
    "petition-opinion.txt",
    "petition-extension.txt",
    "petition-routing.txt",
    "hardship-application.txt",
    "hardship-review.txt",
    "walking-list.txt",
    "aid-signature.txt",
    "tuition-application.txt",
    "privacy-notice.txt",
    "privacy-consent.txt",
    "help-diary.txt",
    "dues-notice.txt",
    "dues-receipt.txt",
    "spending-voucher.txt",
    "funds-statement.txt",
    "work-report.txt",
    "handover.txt",
];
