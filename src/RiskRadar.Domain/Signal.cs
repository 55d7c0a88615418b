namespace RiskRadar.Domain;

/// <summary>One thing that a comment may show. The order is that of the classification contract.</summary>
public enum Signal
{
    /// <summary>Accuses somebody of selling out, shilling, cash-grabbing, hiding an ad, or being fake for money or fame.</summary>
    Sellout,

    /// <summary>Hostile to the creator, brand or person.</summary>
    Backlash,

    /// <summary>Rude or abusive enough to make people leave.</summary>
    Toxicity,

    /// <summary>Attacks a group for what it is.</summary>
    Hate,

    /// <summary>Means the opposite of what it says.</summary>
    Sarcasm,

    /// <summary>Says that an ad, a review or followers are fake or undisclosed, or that it is a scam.</summary>
    Deception,

    /// <summary>The product or service failed the writer.</summary>
    Complaint,

    /// <summary>Defends the creator or welcomes the sponsorship.</summary>
    Support,

    /// <summary>Self-promotion, links, bot text.</summary>
    Spam,
}
