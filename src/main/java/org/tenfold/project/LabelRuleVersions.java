package org.tenfold.project;

interface LabelRuleVersions extends RuleVersions<LabelRuleVersion> {}
