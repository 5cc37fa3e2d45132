package org.tenfold.project;

interface CollectionRuleVersions extends RuleVersions<CollectionRuleVersion> {}
