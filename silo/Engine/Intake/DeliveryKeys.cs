namespace SituationRoom.Engine.Intake;

/// <summary>The keys that the items of one delivery need, in the order of the items. Not for several threads.</summary>
internal sealed class DeliveryKeys(IEnumerable<(string Name, Guid Rejection, byte[] Key)> keys) : IDisposable
{
    private readonly Queue<(string Name, Guid Rejection, byte[] Key)> _keys = new(keys);

    /// <summary>Writes the delivery's persons.</summary>
    public PersonWriter Persons { get; } = new();

    /// <summary>The key of the next item that needs one; with the id of a rejection.</summary>
    public (string Name, Guid Rejection, byte[] Key) Next() => _keys.Dequeue();

    public void Dispose() => Persons.Dispose();
}
