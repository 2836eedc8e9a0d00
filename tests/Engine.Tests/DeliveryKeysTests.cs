using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SituationRoom.Engine.Intake;

namespace SituationRoom.Engine.Tests;

public sealed class DeliveryKeysTests
{
    [Fact]
    public void A_hash_is_of_one_person_alone_and_keyed_with_the_salt()
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        using var keys = new DeliveryKeys([], salt);
        foreach (var person in (string[])["{}", """{"name":"A"}""", "{}"])
        {
            var bytes = Encoding.UTF8.GetBytes(person);
            keys.HashOf(bytes).ShouldBe(BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(salt, bytes)));
        }
    }
}
