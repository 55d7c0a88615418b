namespace RiskRadar.Classify.Tokens;

/// <summary>What an emoticon expresses.</summary>
internal enum Face : byte
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>Glad.</summary>
    Smile,

    /// <summary>Sad.</summary>
    Sad,

    /// <summary>Laughing.</summary>
    Laugh,

    /// <summary>Winking.</summary>
    Wink,

    /// <summary>Tongue out.</summary>
    Tongue,

    /// <summary>Kiss.</summary>
    Kiss,

    /// <summary>Doubtful.</summary>
    Doubt,

    /// <summary>Crying.</summary>
    Cry,

    /// <summary>Surprised.</summary>
    Surprise,

    /// <summary>A heart.</summary>
    Heart,

    /// <summary>A broken heart.</summary>
    BrokenHeart,
}
