namespace SituationRoom.Core.Alerts.Rules;

/// <summary>Into which parts a rule's scope is divided; each part is an alert point of its own.</summary>
public enum RuleEach
{
    /// <summary>One for all that is in scope.</summary>
    City,

    /// <summary>One a district: those that the scope names, each with what lies below it; else the lowest of the tree.</summary>
    District,

    /// <summary>One a category: those that the scope names, each with what lies below it; else the tops of the tree.</summary>
    Category,

    /// <summary>One for every district with every category, as above.</summary>
    Cell,
}
