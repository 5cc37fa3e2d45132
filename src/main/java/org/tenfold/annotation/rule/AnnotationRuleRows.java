package org.tenfold.annotation.rule;

import org.tenfold.project.RuleRows;

interface AnnotationRuleRows extends RuleRows<AnnotationRule, AnnotationRuleRow> {}
