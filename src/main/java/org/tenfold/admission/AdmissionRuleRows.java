package org.tenfold.admission;

import org.tenfold.project.RuleRows;

/** Open to all until somebody sets a rule. */
interface AdmissionRuleRows extends RuleRows<AdmissionRule, AdmissionRuleRow> {}
