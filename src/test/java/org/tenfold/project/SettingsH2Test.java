package org.tenfold.project;

class SettingsH2Test extends SettingsContract {}
