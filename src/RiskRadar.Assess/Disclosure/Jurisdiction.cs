namespace RiskRadar.Assess.Disclosure;

/// <summary>Whose rules on disclosure apply.</summary>
public enum Jurisdiction
{
    /// <summary>The United States: 16 CFR part 255.</summary>
    US,

    /// <summary>The United Kingdom: the CAP Code, read strictly.</summary>
    UK,
}
