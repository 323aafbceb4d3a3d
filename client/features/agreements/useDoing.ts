import { useMutation } from "urql";
import type { DateParts } from "../../components/dateParts";
import { graphql } from "../../graphql/generated";
import { signatureOf } from "./agreementDraft";
import type { Agreement } from "./agreementFragments";

export const DOINGS = ["sign", "decline", "suspend", "end", "review", "resume"] as const;
export type Doing = (typeof DOINGS)[number];

/** What the server says that may be done; a review is for whoever may suspend. */
export const may = (agreement: Agreement, doing: Doing): boolean =>
  agreement.viewerCan[doing === "review" ? "suspend" : doing];

const signDocument = graphql(`
  mutation SignAgreement($agreementId: ID!, $signature: SignatureInput!) {
    signAgreement(agreementId: $agreementId, signature: $signature) {
      agreement {
        id
      }
    }
  }
`);
const resumeDocument = graphql(`
  mutation ResumeAgreement($input: ResumeAgreementInput!, $signature: SignatureInput!) {
    resumeAgreement(input: $input, signature: $signature) {
      agreement {
        id
      }
    }
  }
`);
const declineDocument = graphql(`
  mutation DeclineAgreement($input: AgreementReasonInput!) {
    declineAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);
const suspendDocument = graphql(`
  mutation SuspendAgreement($input: AgreementReasonInput!) {
    suspendAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);
const endDocument = graphql(`
  mutation EndAgreement($input: AgreementReasonInput!) {
    endAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);
const reviewDocument = graphql(`
  mutation ReviewAgreement($input: ReviewAgreementInput!) {
    reviewAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);

/** What somebody says when they do one of these; each asks for some of it. */
export interface Said {
  reason: string;
  signatory: string;
  signatoryTitle: string;
  documentReference: string;
  reviewOn: DateParts;
}

/** Does it; returns the agreement's id where it was done. */
export function useDoing(agreementId: string, doing: Doing) {
  const [signing, sign] = useMutation(signDocument);
  const [resuming, resume] = useMutation(resumeDocument);
  const [declining, decline] = useMutation(declineDocument);
  const [suspending, suspend] = useMutation(suspendDocument);
  const [ending, end] = useMutation(endDocument);
  const [reviewing, review] = useMutation(reviewDocument);
  const states = {
    sign: signing,
    resume: resuming,
    decline: declining,
    suspend: suspending,
    end: ending,
    review: reviewing,
  };
  const act = async (said: Said, reviewOn: string): Promise<string | undefined> => {
    const because = { input: { agreementId, reason: said.reason.trim() } };
    switch (doing) {
      case "sign":
        return (await sign({ agreementId, signature: signatureOf(said) })).data?.signAgreement.agreement.id;
      case "resume": {
        const input = { agreementId, reviewOn, documentReference: said.documentReference.trim() };
        return (await resume({ input, signature: signatureOf(said) })).data?.resumeAgreement.agreement.id;
      }
      case "decline":
        return (await decline(because)).data?.declineAgreement.agreement.id;
      case "suspend":
        return (await suspend(because)).data?.suspendAgreement.agreement.id;
      case "end":
        return (await end(because)).data?.endAgreement.agreement.id;
      case "review": {
        const input = { agreementId, finding: said.reason.trim(), nextReviewOn: reviewOn };
        return (await review({ input })).data?.reviewAgreement.agreement.id;
      }
    }
  };
  return [states[doing], act] as const;
}
