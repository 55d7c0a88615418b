namespace RiskRadar.SampleCommunity;

/// <summary>What a comment of the sample community was written as.</summary>
public enum CommentKind
{
    /// <summary>Likes the post.</summary>
    Praise,

    /// <summary>Asks something about the subject.</summary>
    Question,

    /// <summary>Talks about the subject.</summary>
    Chat,

    /// <summary>Answers another comment.</summary>
    Reply,

    /// <summary>The creator answers.</summary>
    CreatorReply,

    /// <summary>Ordinary, mild displeasure.</summary>
    Grumble,

    /// <summary>A product failed the writer.</summary>
    Complaint,

    /// <summary>Defends the creator or welcomes the sponsorship.</summary>
    Support,

    /// <summary>Benign money talk: get that bag, glad they pay you.</summary>
    Bag,

    /// <summary>Words of the trade without accusation: tickets sold out, "sponsor me".</summary>
    LookAlike,

    /// <summary>Accuses the creator of selling out.</summary>
    Sellout,

    /// <summary>The same, by saying the opposite.</summary>
    Sarcasm,

    /// <summary>Leaves in anger, calls for a boycott, insults.</summary>
    Backlash,

    /// <summary>Says that the advertising is hidden or the review fake.</summary>
    Deception,

    /// <summary>Rude among fans, not about money.</summary>
    Toxic,

    /// <summary>Self-promotion and bot text.</summary>
    Spam,

    /// <summary>One of the near-copies of a brigade.</summary>
    Brigade,
}
